package shop.order.order;

/** What becomes of the wish to place an order. */
public sealed interface PlaceOutcome {

  /** It is placed now. */
  record Placed(OrderView order) implements PlaceOutcome {}

  /** The same wish was heard before: its order, as it stands now. */
  record Repeated(OrderView order) implements PlaceOutcome {}

  /** An order of this id was wished for otherwise. */
  record Mismatch() implements PlaceOutcome {}
}
