package shop.timesale.sale;

/** What the keeper of the regular stock answers to the totals of a sale. */
public sealed interface MoveOutcome {

  /** The units are where the totals say. */
  record Moved() implements MoveOutcome {}

  /** Regular stock has too few units; nothing moved. */
  record StockShort(int available) implements MoveOutcome {}

  /** There is no such product; nothing moved. */
  record UnknownProduct() implements MoveOutcome {}
}
