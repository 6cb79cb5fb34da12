package shop.cart.checkout;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.domain.Persistable;
import shop.cart.cart.CartView;
import shop.cart.cart.Line;
import shop.cart.price.Money;
import shop.cart.price.ProductId;

/**
 * A wish to order and the order that it became or may become. All but its state is fixed when it is
 * written, before order-service hears of it.
 */
@Entity
@Table(name = "checkout")
class Checkout implements Persistable<String> {

  @Id private String orderId;
  private String customerId;

  @SuppressWarnings("UnusedVariable") // read in queries
  private String idempotencyKey;

  private String paymentMethod;
  @Embedded private Money total;

  @Enumerated(EnumType.STRING)
  private CheckoutState state;

  @SuppressWarnings("UnusedVariable") // read in queries
  private Instant begunAt;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "checkout_line", joinColumns = @JoinColumn(name = "order_id"))
  @OrderColumn(name = "position")
  private List<CheckoutLine> lines = new ArrayList<>();

  @Transient private boolean fresh;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  protected Checkout() {}

  Checkout(String orderId, Wish wish, CartView cart, Instant now) {
    this.orderId = orderId;
    this.customerId = wish.customer();
    this.idempotencyKey = wish.key();
    this.paymentMethod = wish.paymentMethod();
    this.total = cart.total();
    this.state = CheckoutState.ASKED;
    this.begunAt = now;
    cart.items().forEach(item -> lines.add(CheckoutLine.of(item)));
    this.fresh = true;
  }

  /** Whether this is the same wish again, and not another one under the same key. */
  boolean isOf(Wish wish) {
    return paymentMethod.equals(wish.paymentMethod()) && total.equals(wish.expectedTotal());
  }

  CheckoutState state() {
    return state;
  }

  /** What the cart loses when the order is paid. */
  List<Line> bought() {
    return lines.stream()
        .map(line -> new Line(new ProductId(line.productId()), line.quantity()))
        .toList();
  }

  OrderWish order() {
    return OrderWish.of(orderId, customerId, lines, paymentMethod, total.currency());
  }

  CheckoutView view() {
    return CheckoutView.of(orderId, total, lines);
  }

  String customer() {
    return customerId;
  }

  @Override
  public String getId() {
    return orderId;
  }

  @Override
  public boolean isNew() {
    return fresh;
  }

  @PostPersist
  @PostLoad
  void isKept() {
    fresh = false;
  }
}
