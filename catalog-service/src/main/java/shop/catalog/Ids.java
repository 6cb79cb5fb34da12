package shop.catalog;

import java.util.regex.Pattern;

/** The form of every id that may cross our border. */
public final class Ids {

  /** Letters, digits, dots, dashes and underscores; 64 at most. */
  public static final String FORM = "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$";

  private static final Pattern PATTERN = Pattern.compile(FORM);

  private Ids() {}

  /** The same text, if it has the form of an id. */
  public static String checked(String value) {
    if (!PATTERN.matcher(value).matches()) {
      throw new IllegalArgumentException("Not an id: " + value);
    }
    return value;
  }
}
