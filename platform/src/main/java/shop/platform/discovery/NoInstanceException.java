package shop.platform.discovery;

import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** No instance of a service could be reached; nothing was sent. */
public final class NoInstanceException extends IOException {

  @Serial private static final long serialVersionUID = 1L;

  NoInstanceException(String service, @Nullable Throwable cause) {
    super("No instance of " + service + " can be reached", cause);
  }
}
