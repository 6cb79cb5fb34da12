package shop.catalog.stock;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import shop.catalog.product.ProductId;

/** A line of the stock's ledger: written once, with the change itself, and never touched again. */
@Entity
@Immutable
@Table(name = "stock_movement")
class Movement {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @SuppressWarnings("UnusedVariable") // queries read it
  private String productId;

  @Enumerated(EnumType.STRING)
  private MovementKind kind;

  private long units;
  private String reference;
  private Instant movedAt;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  Movement() {}

  Movement(ProductId product, MovementKind kind, long units, String reference, Instant at) {
    this.productId = product.value();
    this.kind = kind;
    this.units = units;
    this.reference = reference;
    this.movedAt = at;
  }

  /** Its place in the ledger; given when it is written. */
  long number() {
    return Objects.requireNonNull(id);
  }

  MovementView view() {
    return new MovementView(kind.wire(), units, kind.change(units), reference, movedAt);
  }
}
