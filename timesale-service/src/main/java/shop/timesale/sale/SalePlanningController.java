package shop.timesale.sale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where merchandisers plan sales. */
@RestController
@RequestMapping("/api/admin/timesales/{saleId}")
@Tag(name = "Planning of sales")
@SecurityRequirement(name = "token")
@ApiResponse(responseCode = "401", ref = "unauthorized")
@ApiResponse(responseCode = "403", ref = "forbidden")
class SalePlanningController {

  private final PlanSale planSale;
  private final CancelSale cancelSale;
  private final Sales sales;
  private final ShownSales shown;

  SalePlanningController(PlanSale planSale, CancelSale cancelSale, Sales sales, ShownSales shown) {
    this.planSale = planSale;
    this.cancelSale = cancelSale;
    this.sales = sales;
    this.shown = shown;
  }

  @PutMapping
  @Operation(
      operationId = "planSale",
      summary = "Plan a sale under an id of your choice, or change its plan",
      description =
          "Can be repeated. Before the opening all but the product may change; while it sells only"
              + " a larger quantity and a later end; afterwards nothing.")
  @ApiResponse(
      responseCode = "201",
      description = "Planned; it waits for its stock",
      content = @Content(schema = @Schema(implementation = PlannedSaleView.class)))
  @ApiResponse(
      responseCode = "200",
      description = "Changed, or already so",
      content = @Content(schema = @Schema(implementation = PlannedSaleView.class)))
  @ApiResponse(responseCode = "400", ref = "bad-request")
  @ApiResponse(responseCode = "409", ref = "plan-refused")
  ResponseEntity<Object> plan(
      @PathVariable SaleId saleId, @Valid @RequestBody PlanRequest request) {
    PlanOutcome outcome = planSale.plan(saleId, request.plan());
    shown.changed();
    return switch (outcome) {
      case PlanOutcome.Planned(Sale sale) ->
          ResponseEntity.status(HttpStatus.CREATED).body(PlannedSaleView.of(sale));
      case PlanOutcome.Changed(Sale sale) -> ResponseEntity.ok(PlannedSaleView.of(sale));
      case PlanOutcome.Unchanged(Sale sale) -> ResponseEntity.ok(PlannedSaleView.of(sale));
      case PlanOutcome.WrongTimes(var why) -> SaleRefusals.wrongTimes(why).toResponse();
      case PlanOutcome.Overlaps(SaleId other) -> SaleRefusals.overlaps(other).toResponse();
      case PlanOutcome.TooLate(var phase, var fields) ->
          SaleRefusals.tooLate(phase, fields).toResponse();
    };
  }

  @PostMapping("/cancel")
  @Operation(
      operationId = "cancelSale",
      summary = "Call a sale off; what customers hold stays theirs. Can be repeated")
  @ApiResponse(
      responseCode = "200",
      description = "Cancelled",
      content = @Content(schema = @Schema(implementation = PlannedSaleView.class)))
  @ApiResponse(responseCode = "404", ref = "unknown-sale")
  @ApiResponse(responseCode = "409", ref = "closed")
  ResponseEntity<Object> cancel(@PathVariable SaleId saleId) {
    CancelOutcome outcome = cancelSale.cancel(saleId);
    shown.changed();
    return switch (outcome) {
      case CancelOutcome.Cancelled(Sale sale) -> ResponseEntity.ok(PlannedSaleView.of(sale));
      case CancelOutcome.AlreadyClosed() -> SaleRefusals.closed().toResponse();
      case CancelOutcome.UnknownSale() -> SaleRefusals.unknownSale().toResponse();
    };
  }

  @GetMapping
  @Operation(
      operationId = "getPlannedSale",
      summary = "A sale with its stock, and why it waits for it")
  @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "404", ref = "unknown-sale")
  PlannedSaleView detail(@PathVariable SaleId saleId) {
    return sales
        .find(saleId)
        .map(PlannedSaleView::of)
        .orElseThrow(() -> SaleRefusals.unknownSale().asException());
  }
}
