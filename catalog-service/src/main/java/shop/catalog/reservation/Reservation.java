package shop.catalog.reservation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shop.catalog.product.ProductId;

/** Units held for one order: reserved, then perhaps released, which is final. */
@Entity
@Table(name = "stock_reservation")
class Reservation {

  @Id private String id;
  @Version private @Nullable Long version;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(
      name = "stock_reservation_line",
      joinColumns = @JoinColumn(name = "reservation_id"))
  @MapKeyColumn(name = "product_id")
  @Column(name = "quantity")
  private Map<String, Integer> lines = new HashMap<>();

  @SuppressWarnings("UnusedVariable") // people read it
  private @Nullable Instant reservedAt;

  private @Nullable Instant releasedAt;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  Reservation() {}

  private Reservation(ReservationId id) {
    this.id = id.value();
  }

  static Reservation of(ReservationId id, Lines lines, Instant now) {
    Reservation reservation = new Reservation(id);
    lines.units().forEach((product, quantity) -> reservation.lines.put(product.value(), quantity));
    reservation.reservedAt = now;
    return reservation;
  }

  /** A release that overtook its reservation: the reservation must not come true any more. */
  static Reservation releasedBefore(ReservationId id, Instant now) {
    Reservation reservation = new Reservation(id);
    reservation.releasedAt = now;
    return reservation;
  }

  /** The answer to a repetition of the wish. */
  ReservationOutcome repeat(Lines wanted) {
    if (releasedAt != null) {
      return new ReservationOutcome.Released();
    }
    return units().equals(wanted.units())
        ? new ReservationOutcome.Reserved(wanted)
        : new ReservationOutcome.ReservationMismatch();
  }

  /** Gives everything back and answers what that is: nothing, when it was done before. */
  SortedMap<ProductId, Integer> release(Instant now) {
    if (releasedAt != null) {
      return new TreeMap<>();
    }
    releasedAt = now;
    return units();
  }

  private SortedMap<ProductId, Integer> units() {
    return lines.entrySet().stream()
        .collect(
            Collectors.toMap(
                line -> new ProductId(line.getKey()),
                Map.Entry::getValue,
                Integer::sum,
                TreeMap::new));
  }
}
