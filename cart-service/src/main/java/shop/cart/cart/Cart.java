package shop.cart.cart;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.cart.price.ProductId;

/** What somebody has chosen and not yet ordered. Prices are not kept here: they change. */
@Entity
@Table(name = "cart")
class Cart {

  static final int MOST_LINES = 50;

  @Id private String cartId;
  @Version private @Nullable Long version;

  @SuppressWarnings("UnusedVariable") // the sweep of guests' carts reads it
  private boolean guest;

  @SuppressWarnings("UnusedVariable") // the same
  private Instant changedAt;

  @ElementCollection
  @CollectionTable(name = "cart_line", joinColumns = @JoinColumn(name = "cart_id"))
  @MapKeyColumn(name = "product_id")
  private Map<String, Units> lines = new HashMap<>();

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  protected Cart() {}

  Cart(CartOwner owner, Instant now) {
    this.cartId = owner.cartId();
    this.guest = owner instanceof CartOwner.Guest;
    this.changedAt = now;
  }

  /** Sets how many of a product are wanted; false if no further line fits. */
  boolean put(ProductId product, Quantity quantity, Instant now) {
    if (!content().hasRoomFor(product)) {
      return false;
    }
    Units known = lines.get(product.value());
    int position = known == null ? next() : known.position();
    lines.put(product.value(), new Units(quantity.units(), position));
    changedAt = now;
    return true;
  }

  /** Takes a product out; false if it was not there. */
  boolean remove(ProductId product, Instant now) {
    changedAt = now;
    return lines.remove(product.value()) != null;
  }

  /** Takes in another cart's lines up to the limits; answers what did not fit. */
  List<Line> takeIn(CartContent other, Instant now) {
    List<Line> leftOut = new ArrayList<>();
    for (Line line : other.lines()) {
      int wanted = unitsOf(line.product()) + line.quantity();
      Quantity fits = Quantity.upToTheLimit(wanted);
      if (!put(line.product(), fits, now)) {
        leftOut.add(line);
      } else if (fits.units() < wanted) {
        leftOut.add(new Line(line.product(), wanted - fits.units()));
      }
    }
    return leftOut;
  }

  /** Takes out what was bought; what was added since then stays. */
  void takeOut(List<Line> bought, Instant now) {
    for (Line line : bought) {
      int left = unitsOf(line.product()) - line.quantity();
      if (left > 0) {
        put(line.product(), new Quantity(left), now);
      } else {
        remove(line.product(), now);
      }
    }
  }

  CartContent content() {
    return new CartContent(
        lines.entrySet().stream()
            .sorted(Comparator.comparingInt(line -> line.getValue().position()))
            .map(line -> new Line(new ProductId(line.getKey()), line.getValue().quantity()))
            .toList());
  }

  private int unitsOf(ProductId product) {
    Units known = lines.get(product.value());
    return known == null ? 0 : known.quantity();
  }

  private int next() {
    return 1 + lines.values().stream().mapToInt(Units::position).max().orElse(0);
  }

  /** How many are wanted, and the line's place among the others. */
  @Embeddable
  record Units(int quantity, int position) {}
}
