package shop.order.order;

import java.util.Optional;
import java.util.regex.Pattern;

/** Names an order; chosen by whoever asks for it first, so that asking again is harmless. */
public record OrderId(String value) {

  /** One to 64 letters, digits, hyphens and underscores. */
  public static final String FORM = "^[A-Za-z0-9_-]{1,64}$";

  private static final Pattern ID = Pattern.compile(FORM);
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /** Refuses what is not one to 64 letters, digits, hyphens and underscores. */
  public OrderId {
    if (!ID.matcher(value).matches()) {
      throw new IllegalArgumentException("Not an order's id");
    }
  }

  /** The id of these words, if they can be one. */
  public static Optional<OrderId> of(String words) {
    return ID.matcher(words).matches() ? Optional.of(new OrderId(words)) : Optional.empty();
  }

  /** Whether the shop mints ids of this form, so that an order of this id may still come. */
  static boolean mayStillCome(String words) {
    return UUID.matcher(words).matches();
  }
}
