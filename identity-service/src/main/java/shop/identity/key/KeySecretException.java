package shop.identity.key;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The signing keys cannot be kept or read with the secret that this instance has. */
final class KeySecretException extends IllegalStateException {

  @Serial private static final long serialVersionUID = 1L;

  KeySecretException(String words, @Nullable Throwable cause) {
    super(words, cause);
  }
}
