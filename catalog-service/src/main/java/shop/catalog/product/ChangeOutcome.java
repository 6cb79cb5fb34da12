package shop.catalog.product;

/** How the catalog answers a wish to change a product. */
public sealed interface ChangeOutcome {

  /** It stands like this now. */
  record Changed(ListedProduct product) implements ChangeOutcome {}

  /** Somebody else has changed it since the caller looked; nothing has changed. */
  record ChangedMeanwhile() implements ChangeOutcome {}

  /** It was withdrawn and cannot be changed any more. */
  record AlreadyWithdrawn() implements ChangeOutcome {}

  /** There is no such product. */
  record UnknownProduct() implements ChangeOutcome {}

  /** There is no such category. */
  record UnknownCategory() implements ChangeOutcome {}
}
