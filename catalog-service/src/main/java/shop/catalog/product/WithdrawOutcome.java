package shop.catalog.product;

/** How the catalog answers a wish to withdraw a product. */
public sealed interface WithdrawOutcome {

  /** It is withdrawn, now or since an earlier call. */
  record Withdrawn(ListedProduct product) implements WithdrawOutcome {}

  /** Somebody else has changed it since the caller looked; nothing has changed. */
  record ChangedMeanwhile() implements WithdrawOutcome {}

  /** There is no such product. */
  record UnknownProduct() implements WithdrawOutcome {}
}
