package shop.timesale.sale;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import shop.platform.problem.Problem;
import shop.platform.problem.Problems;

/** The words with which a sale cannot be found, planned, changed or cancelled. */
public final class SaleRefusals {

  private SaleRefusals() {}

  /** There is no such sale. */
  public static Problem unknownSale() {
    return Problem.of(
        HttpStatus.NOT_FOUND, "unknown-sale", "Unknown sale", "There is no sale of this id.");
  }

  static Problem wrongTimes(String why) {
    return Problems.validationFailed("Some values are missing or out of range; see 'errors'.")
        .with("errors", List.of(Map.of("field", "closesAt", "message", why)));
  }

  static Problem overlaps(SaleId other) {
    return Problem.of(
            HttpStatus.CONFLICT,
            "overlapping-sale",
            "Overlapping sale",
            "The product is in another sale at that time; choose another time or end that one.")
        .with("otherSaleId", other.value());
  }

  static Problem tooLate(Phase phase, List<String> fields) {
    return Problem.of(
            HttpStatus.CONFLICT,
            "change-refused",
            "Too late to change",
            "Before the opening all but the product may change; while it sells only a larger"
                + " quantity and a later end; afterwards nothing.")
        .with("phase", phase.word())
        .with("fields", fields);
  }

  static Problem closed() {
    return Problem.of(
        HttpStatus.CONFLICT, "closed", "Closed", "The sale is over; there is nothing to cancel.");
  }
}
