package shop.timesale.sale;

/** What became of the wish to call a sale off. */
sealed interface CancelOutcome {

  /** It is cancelled, now or since an earlier wish. */
  record Cancelled(Sale sale) implements CancelOutcome {}

  /** Its time was over before. */
  record AlreadyClosed() implements CancelOutcome {}

  /** There is no such sale. */
  record UnknownSale() implements CancelOutcome {}
}
