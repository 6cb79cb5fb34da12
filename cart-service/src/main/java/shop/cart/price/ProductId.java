package shop.cart.price;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Names a product, as the catalog does. */
public record ProductId(@JsonValue String value) implements Comparable<ProductId> {

  /** Letters, digits, dots, dashes and underscores; 64 at most. */
  public static final String FORM = "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$";

  private static final Pattern PATTERN = Pattern.compile(FORM);

  /** Refuses what the catalog would never name a product. */
  public ProductId {
    if (!PATTERN.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a product's id");
    }
  }

  @Override
  public int compareTo(ProductId other) {
    return value.compareTo(other.value);
  }
}
