package shop.payment.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The ledger for merchandisers. */
@RestController
class LedgerController {

  private final ProveLedger proveLedger;

  LedgerController(ProveLedger proveLedger) {
    this.proveLedger = proveLedger;
  }

  @GetMapping("/api/admin/payments/ledger")
  @Operation(summary = "Prove the ledger: balances of all accounts, which sum to zero")
  @ApiResponse(responseCode = "200")
  @ApiResponse(responseCode = "401", ref = "unauthorized")
  @ApiResponse(responseCode = "403", ref = "forbidden")
  @ApiResponse(responseCode = "503", ref = "unavailable")
  LedgerReport ledger() {
    return proveLedger.report();
  }
}
