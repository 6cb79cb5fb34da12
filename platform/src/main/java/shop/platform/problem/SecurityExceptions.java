package shop.platform.problem;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/** Tells the exceptions that belong to the security filters. */
final class SecurityExceptions {

  private SecurityExceptions() {}

  static boolean isOne(Exception exception) {
    return exception instanceof AccessDeniedException
        || exception instanceof AuthenticationException;
  }
}
