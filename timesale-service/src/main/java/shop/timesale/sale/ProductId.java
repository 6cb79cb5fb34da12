package shop.timesale.sale;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** What the catalog calls a product. */
public record ProductId(@JsonValue String value) {

  static final String FORM = "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$";

  private static final Pattern PATTERN = Pattern.compile(FORM);

  /** Refuses what cannot stand in a path. */
  public ProductId {
    if (!PATTERN.matcher(value).matches()) {
      throw new IllegalArgumentException("Not the id of a product");
    }
  }
}
