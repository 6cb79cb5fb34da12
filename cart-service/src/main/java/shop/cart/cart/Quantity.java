package shop.cart.cart;

/** Units of one product in a cart. */
public record Quantity(int units) {

  /** Nobody may want more of one product in one cart. */
  public static final int MOST = 10;

  /** Refuses what is not 1 to {@value #MOST}. */
  public Quantity {
    if (units < 1 || units > MOST) {
      throw new IllegalArgumentException("Not a quantity: " + units);
    }
  }

  /** As many as both together, within the limit. */
  static Quantity upToTheLimit(int units) {
    return new Quantity(Math.min(MOST, units));
  }
}
