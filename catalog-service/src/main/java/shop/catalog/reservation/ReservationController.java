package shop.catalog.reservation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shop.catalog.CatalogProperties;
import shop.catalog.Ids;
import shop.catalog.Refusals;
import shop.catalog.product.ProductId;
import shop.catalog.stock.StockMetrics;
import shop.platform.problem.Problem;

/** Where an order holds regular stock and gives it back. */
@RestController
@Tag(name = "Stock")
@SecurityRequirement(name = "token")
@ApiResponse(responseCode = "400", ref = "bad-request")
@ApiResponse(responseCode = "401", ref = "unauthorized")
@ApiResponse(responseCode = "403", ref = "forbidden")
class ReservationController {

  private final ReserveStock reserve;
  private final ReleaseStock release;
  private final CatalogProperties catalog;
  private final StockMetrics metrics;

  ReservationController(
      ReserveStock reserve, ReleaseStock release, CatalogProperties catalog, StockMetrics metrics) {
    this.reserve = reserve;
    this.release = release;
    this.catalog = catalog;
    this.metrics = metrics;
  }

  @PutMapping("/stock/reservations/{reservationId}")
  @Operation(
      operationId = "reserveStock",
      summary = "Holds all units or none",
      description =
          "The caller names the reservation: a repetition hears the first answer. A refusal for"
              + " lack of stock is not kept; the same call may succeed later.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ReservationView.class)))
  @ApiResponse(responseCode = "404", ref = "unknown-product")
  @ApiResponse(responseCode = "409", ref = "reservation-refused")
  @ApiResponse(responseCode = "422", ref = "reservation-mismatch")
  ResponseEntity<?> put(
      @PathVariable @Pattern(regexp = Ids.FORM) String reservationId,
      @Valid @RequestBody ReservationRequest request) {
    ReservationOutcome outcome =
        reserve.reserve(new ReservationId(reservationId), request.checked(catalog.maxLines()));
    metrics.answered("reserve", outcome);
    return switch (outcome) {
      case ReservationOutcome.Reserved(Lines lines) ->
          ResponseEntity.ok(new ReservationView(reservationId, ReservationRequest.show(lines)));
      case ReservationOutcome.StockShort(ProductId product, long available) ->
          Refusals.stockShort(product.value(), available).toResponse();
      case ReservationOutcome.UnknownProduct(ProductId product) ->
          Refusals.unknownProduct(product.value()).toResponse();
      case ReservationOutcome.Withdrawn(ProductId product) ->
          Refusals.withdrawn(product.value()).toResponse();
      case ReservationOutcome.ReservationMismatch() -> mismatch(reservationId).toResponse();
      case ReservationOutcome.Released() -> released(reservationId).toResponse();
    };
  }

  @DeleteMapping("/stock/reservations/{reservationId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "releaseStock",
      summary = "Gives the units back, once, and for good",
      description = "An unknown id is kept as released, so that a late reservation holds nothing.")
  @ApiResponse(responseCode = "204")
  void delete(@PathVariable @Pattern(regexp = Ids.FORM) String reservationId) {
    metrics.answered("release", release.release(new ReservationId(reservationId)));
  }

  private static Problem mismatch(String id) {
    return Problem.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "reservation-mismatch",
        "The reservation has other lines",
        "Reservation '%s' was made with other lines.".formatted(id));
  }

  private static Problem released(String id) {
    return Problem.of(
        HttpStatus.CONFLICT,
        "reservation-released",
        "The reservation is released",
        "Reservation '%s' was released and holds nothing any more.".formatted(id));
  }
}
