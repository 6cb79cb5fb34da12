package shop.loadtest.check;

/** What the shop promises about a sale, in the order in which it is told to people. */
public enum Promise {
  UNITS(1, "at every moment no more is held than there is"),
  ANSWERS(2, "every reservation that a client was shown exists, with the same answer"),
  ASKED(3, "no reservation that nobody asked for"),
  KEYS(4, "one key, one reservation, identical answers"),
  LIMIT(5, "at every moment no customer holds more than the limit"),
  ORDERS(6, "one order for each reservation, and none without"),
  BALANCE(7, "money and units add up"),
  SOLD_OUT(8, "no false sold-out beyond the stated window"),
  TOLD(9, "the log is dense, and the broker knows all of it"),
  ENDED(10, "everything ends within the stated time"),
  FAIR(11, "overtaking stays within its bound"),
  HOURS(12, "nothing is reserved before opening or after closing"),
  STOCK(13, "units are conserved between catalog and sale"),
  PRICE(14, "the price charged is the price shown");

  private final int number;
  private final String words;

  Promise(int number, String words) {
    this.number = number;
    this.words = words;
  }

  /** From 1, as in the documentation. */
  public int number() {
    return number;
  }

  /** What is promised. */
  public String words() {
    return words;
  }
}
