package shop.catalog.reservation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Units that are held, in the order of their products' ids. */
@Schema(name = "Reservation")
record ReservationView(
    @Schema(example = "018f-order-1") String reservationId, List<ReservationRequest.Line> lines) {}
