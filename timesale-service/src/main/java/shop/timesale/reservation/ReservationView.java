package shop.timesale.reservation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A reservation as it stands now. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReservationView(
    @JsonUnwrapped ReservedView promise,
    @Schema(allowableValues = {"held", "returned"}) String status,
    @Nullable Instant returnedAt,
    @Nullable @Schema(description = "why its order gave the units back") String returnReason) {

  static ReservationView of(Reservation reservation) {
    Reservation.Return returned = reservation.returned();
    return new ReservationView(
        ReservedView.of(reservation),
        returned == null ? "held" : "returned",
        returned == null ? null : returned.at(),
        returned == null ? null : returned.reason());
  }
}
