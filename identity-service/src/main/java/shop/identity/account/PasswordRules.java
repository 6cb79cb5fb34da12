package shop.identity.account;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What a password must be: long and not the login; nothing about signs, as NIST advises. */
final class PasswordRules {

  private static final int LEAST_CHARACTERS = 10;

  /** bcrypt reads no more. */
  private static final int MOST_BYTES = 72;

  private static final int FEWEST_DIFFERENT = 5;

  private PasswordRules() {}

  /** Why this password is refused, in words for its owner; empty when it is fine. */
  static Optional<String> objection(String password, String login) {
    if (password.codePointCount(0, password.length()) < LEAST_CHARACTERS) {
      return Optional.of("must have at least %d characters".formatted(LEAST_CHARACTERS));
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      return Optional.of("must have at most %d bytes".formatted(MOST_BYTES));
    }
    if (password.toLowerCase(Locale.ROOT).contains(login)) {
      return Optional.of("must not contain the login");
    }
    if (password.codePoints().distinct().count() < FEWEST_DIFFERENT) {
      return Optional.of("must have at least %d different characters".formatted(FEWEST_DIFFERENT));
    }
    return Optional.empty();
  }
}
