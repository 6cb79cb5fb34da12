package shop.catalog.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;
import shop.catalog.product.ProductId;

/** Goods that came in, once. */
@Entity
@Immutable
@Table(name = "stock_delivery")
class Delivery implements Persistable<String> {

  @Id private String id;
  private String productId;
  private long quantity;
  private Instant receivedAt;
  @Transient private boolean written;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  Delivery() {}

  Delivery(DeliveryId id, ProductId product, long quantity, Instant now) {
    this.id = id.value();
    this.productId = product.value();
    this.quantity = quantity;
    this.receivedAt = now;
  }

  /** Whether this is the delivery that somebody announces once more. */
  boolean isOf(ProductId product, long units) {
    return productId.equals(product.value()) && quantity == units;
  }

  DeliveryView show() {
    return new DeliveryView(id, productId, quantity, receivedAt);
  }

  @Override
  public String getId() {
    return id;
  }

  /** A name that is taken must fail as such and never overwrite. */
  @Override
  public boolean isNew() {
    return !written;
  }

  @PostLoad
  @PostPersist
  void isWritten() {
    written = true;
  }
}
