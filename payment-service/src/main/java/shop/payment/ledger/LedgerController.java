package shop.payment.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shop.platform.problem.Problem;
import shop.platform.problem.Problems;

/** The ledger for merchandisers. */
@RestController
@ApiResponse(responseCode = "200")
@ApiResponse(responseCode = "401", ref = "unauthorized")
@ApiResponse(responseCode = "403", ref = "forbidden")
@ApiResponse(responseCode = "503", ref = "unavailable")
class LedgerController {

  private final ProveLedger proveLedger;
  private final Clock clock;

  LedgerController(ProveLedger proveLedger, Clock clock) {
    this.proveLedger = proveLedger;
    this.clock = clock;
  }

  @GetMapping("/api/admin/payments/ledger")
  @Operation(
      operationId = "proveLedger",
      summary = "Prove the ledger: balances of all accounts, which sum to zero")
  LedgerReport ledger() {
    return proveLedger.report();
  }

  @GetMapping("/api/admin/payments/report")
  @Operation(
      operationId = "reportPayments",
      summary = "What a period brought in each currency, and whether the ledger balances",
      description =
          "'captured' and 'refunded' are the movements booked in the period; 'unsettled' are the"
              + " payments and refunds asked for in the period whose outcome is not known yet."
              + " 'balanced' is computed from the rows: debits and credits of each currency are"
              + " equal, and the whole ledger says the same as the payments.")
  @ApiResponse(responseCode = "400", ref = "bad-request")
  PaymentReport report(
      @Parameter(description = "Its beginning, included; default: when the shop began")
          @RequestParam(required = false)
          @Nullable Instant from,
      @Parameter(description = "Its end, excluded; default: now") @RequestParam(required = false)
          @Nullable Instant to) {
    Period period =
        new Period(
            Objects.requireNonNullElse(from, Period.EARLIEST),
            Objects.requireNonNullElseGet(to, clock::instant));
    if (!period.isSensible()) {
      throw senseless().asException();
    }
    return proveLedger.report(period);
  }

  private static Problem senseless() {
    return Problems.validationFailed("A period begins before it ends, between 2000 and 2100.")
        .with("errors", List.of(Map.of("field", "from", "message", "must be before 'to'")));
  }
}
