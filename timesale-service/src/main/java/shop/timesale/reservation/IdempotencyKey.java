package shop.timesale.reservation;

import java.util.regex.Pattern;

/** What a customer calls one wish, so that a repeat of it is not a second one. */
public record IdempotencyKey(String value) {

  private static final Pattern FORM = Pattern.compile("[!-~]{1,200}");

  /** Refuses all but 1 to 200 visible ASCII characters. */
  public IdempotencyKey {
    if (!isOne(value)) {
      throw new IllegalArgumentException("Not an idempotency key");
    }
  }

  static boolean isOne(String value) {
    return FORM.matcher(value).matches();
  }
}
