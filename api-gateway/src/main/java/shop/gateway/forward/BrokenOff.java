package shop.gateway.forward;

import java.io.IOException;
import java.io.Serial;

/** A connection broke after the request, or a part of it, had been sent. */
final class BrokenOff extends IOException {

  @Serial private static final long serialVersionUID = 1L;

  BrokenOff(IOException cause) {
    super(cause.toString(), cause);
  }
}
