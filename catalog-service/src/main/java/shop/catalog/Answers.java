package shop.catalog;

import java.util.Locale;

/** What an outcome is called where people read it: in metrics. */
public final class Answers {

  private Answers() {}

  /** {@code StockShort} as {@code stock-short}. */
  public static String name(Object outcome) {
    return outcome
        .getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }
}
