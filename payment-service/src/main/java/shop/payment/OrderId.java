package shop.payment;

/** The order that is paid for, which also names its payment. */
public record OrderId(String value) {

  /** What an order's id may look like; it becomes part of the provider's paths. */
  public static final String FORM = "[A-Za-z0-9][A-Za-z0-9_-]{0,63}";

  /** Refuses what is no id. */
  public OrderId {
    if (!value.matches(FORM)) {
      throw new IllegalArgumentException("Not an order's id");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
