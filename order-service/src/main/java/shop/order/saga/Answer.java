package shop.order.saga;

import java.util.Locale;

/** What a neighbour said, or that it said nothing. */
public sealed interface Answer
    permits PaymentOutcome, PayBackOutcome, StockOutcome, ReleaseOutcome {

  /** Its kind, as metrics name it. */
  default String kind() {
    return getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }
}
