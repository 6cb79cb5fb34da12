package shop.identity.signin;

import java.io.Serial;
import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many attempts failed: for some time not even the right password is looked at. */
final class MustWait extends AuthenticationException {

  @Serial private static final long serialVersionUID = 1L;

  private final Duration pause;

  MustWait(Duration pause) {
    super("Too many attempts");
    this.pause = pause;
  }

  /** In whole seconds, at least one. */
  long seconds() {
    return Math.max(1, pause.plusMillis(999).toSeconds());
  }
}
