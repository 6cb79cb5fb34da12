package shop.order.order;

import java.util.regex.Pattern;

/** Names an order; chosen by whoever asks for it first, so that asking again is harmless. */
public record OrderId(String value) {

  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /** Refuses what does not fit into a path or a column. */
  public OrderId {
    if (value.isBlank() || value.length() > 64) {
      throw new IllegalArgumentException("An order's id has 1 to 64 characters");
    }
  }

  /** Whether the shop mints ids of this form, so that an order of this id may still come. */
  static boolean mayStillCome(String id) {
    return UUID.matcher(id).matches();
  }
}
