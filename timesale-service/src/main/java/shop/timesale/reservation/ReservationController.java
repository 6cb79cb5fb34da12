package shop.timesale.reservation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import shop.timesale.sale.SaleId;
import shop.timesale.sale.SaleRefusals;

/** Where customers reserve, and look at what they have reserved. */
@RestController
@RequestMapping("/api")
@Tag(name = "Reservations")
@SecurityRequirement(name = "token")
@ApiResponse(responseCode = "401", ref = "unauthorized")
@ApiResponse(responseCode = "403", ref = "forbidden")
class ReservationController {

  private final ReserveUnits reserveUnits;
  private final Reservations reservations;
  private final MeterRegistry meters;
  private final Map<Class<?>, Counter> counters = new ConcurrentHashMap<>();

  ReservationController(
      ReserveUnits reserveUnits, Reservations reservations, MeterRegistry meters) {
    this.reserveUnits = reserveUnits;
    this.reservations = reservations;
    this.meters = meters;
  }

  @PostMapping("/timesales/{saleId}/reservations")
  @Operation(
      operationId = "reserveUnits",
      summary = "Reserve units of a sale, all or none, first come first served",
      description = "A repeat with the same Idempotency-Key and body hears the first answer.")
  @ApiResponse(
      responseCode = "201",
      description = "The units are reserved",
      content = @Content(schema = @Schema(implementation = ReservedView.class)))
  @ApiResponse(
      responseCode = "200",
      description = "A repeat: the first answer",
      content = @Content(schema = @Schema(implementation = ReservedView.class)))
  @ApiResponse(responseCode = "400", ref = "bad-wish")
  @ApiResponse(responseCode = "404", ref = "unknown-sale")
  @ApiResponse(responseCode = "409", ref = "not-reserved")
  @ApiResponse(responseCode = "422", ref = "key-reused")
  @ApiResponse(responseCode = "503", ref = "not-now")
  ResponseEntity<Object> reserve(
      @PathVariable SaleId saleId,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @Valid @RequestBody ReservationRequest request,
      @AuthenticationPrincipal(expression = "subject") String customer) {
    if (key == null || key.isEmpty()) {
      return Refusals.missingKey().toResponse();
    }
    if (!IdempotencyKey.isOne(key)) {
      return Refusals.badKey().toResponse();
    }
    ReserveOutcome outcome =
        reserveUnits.reserve(
            new Wish(
                saleId,
                new CustomerId(customer),
                new IdempotencyKey(key),
                request.quantity(),
                request.paymentMethod()));
    count(outcome);
    return answer(outcome);
  }

  private static ResponseEntity<Object> answer(ReserveOutcome outcome) {
    return switch (outcome) {
      case ReserveOutcome.Reserved(var made) ->
          ResponseEntity.created(URI.create("/api/reservations/" + made.reservationId().value()))
              .body(ReservedView.of(made));
      case ReserveOutcome.Repeated(var made) -> ResponseEntity.ok(ReservedView.of(made));
      case ReserveOutcome.SoldOut() -> Refusals.soldOut().toResponse();
      case ReserveOutcome.NotEnoughLeft(int left) -> Refusals.notEnoughLeft(left).toResponse();
      case ReserveOutcome.NotYetOpen(var opensAt) -> Refusals.notYetOpen(opensAt).toResponse();
      case ReserveOutcome.Closed(var closedAt) -> Refusals.closed(closedAt).toResponse();
      case ReserveOutcome.SaleCancelled() -> Refusals.saleCancelled().toResponse();
      case ReserveOutcome.LimitReached(int limit, int held) ->
          Refusals.limitReached(limit, held).toResponse();
      case ReserveOutcome.UnknownSale() -> SaleRefusals.unknownSale().toResponse();
      case ReserveOutcome.KeyReused() -> Refusals.keyReused().toResponse();
      case ReserveOutcome.Overloaded() -> Refusals.overloaded().toResponse();
      case ReserveOutcome.Undecided() -> Refusals.undecided().toResponse();
    };
  }

  private void count(ReserveOutcome outcome) {
    counters.computeIfAbsent(outcome.getClass(), this::counter).increment();
  }

  /** One counter per kind of answer: sold-out, not-enough-left, … */
  private Counter counter(Class<?> outcome) {
    String kind = outcome.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
    return meters.counter("timesale.reservations", "outcome", kind.toLowerCase(Locale.ROOT));
  }

  @GetMapping("/reservations/{reservationId}")
  @Operation(operationId = "getReservation", summary = "A reservation of yours, as it stands now")
  @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "404", ref = "unknown-reservation")
  ReservationView detail(
      @PathVariable ReservationId reservationId,
      @AuthenticationPrincipal(expression = "subject") String customer) {
    return reservations
        .find(reservationId)
        .filter(found -> found.customer().value().equals(customer))
        .map(ReservationView::of)
        .orElseThrow(() -> Refusals.unknownReservation().asException());
  }
}
