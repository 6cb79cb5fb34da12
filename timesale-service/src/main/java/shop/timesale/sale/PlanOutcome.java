package shop.timesale.sale;

import java.util.List;

/** What became of the wish to plan or change a sale. */
sealed interface PlanOutcome {

  /** It is planned and waits for its stock. */
  record Planned(Sale sale) implements PlanOutcome {}

  /** It was planned before and is as wished now. */
  record Changed(Sale sale) implements PlanOutcome {}

  /** It already was as wished. */
  record Unchanged(Sale sale) implements PlanOutcome {}

  /** It would end in the past, before it opens or too late. */
  record WrongTimes(String why) implements PlanOutcome {}

  /** The product is in another sale at that time. */
  record Overlaps(SaleId other) implements PlanOutcome {}

  /** These fields cannot change any more. */
  record TooLate(Phase phase, List<String> fields) implements PlanOutcome {}
}
