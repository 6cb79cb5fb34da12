package shop.timesale.sale;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** What the planner called a sale. */
public record SaleId(@JsonValue String value) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  /** Refuses what cannot stand in a path. */
  public SaleId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not the id of a sale");
    }
  }
}
