package shop.cart;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A neighbour that is down fills no log: one line says that it went, one that it is back. A refusal
 * is a mistake of one of us and is always written.
 */
public final class NeighbourLog {

  private static final Logger log = LoggerFactory.getLogger(NeighbourLog.class);

  private final String neighbour;
  private final AtomicBoolean away = new AtomicBoolean();

  /** The log of what we hear from one neighbour. */
  public NeighbourLog(String neighbour) {
    this.neighbour = neighbour;
  }

  /** It did not answer in time, or with an answer that may pass. */
  public void gone(Throwable failure) {
    if (away.compareAndSet(false, true)) {
      log.warn("{} does not answer: {}", neighbour, reason(failure));
    }
  }

  /** It answered. */
  public void back() {
    if (away.compareAndSet(true, false)) {
      log.info("{} answers again", neighbour);
    }
  }

  /** It said no where it should not. */
  public void refused(Throwable failure) {
    log.error("{} refuses: {}", neighbour, reason(failure));
  }

  /** The first line of what a failure says. */
  public static String reason(Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    return message.lines().findFirst().orElse(failure.getClass().getSimpleName());
  }
}
