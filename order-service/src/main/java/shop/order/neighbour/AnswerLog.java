package shop.order.neighbour;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.order.order.OrderId;
import shop.order.saga.Answer;
import shop.order.saga.Unanswered;

/**
 * Counts every answer of a neighbour. One that is down fills no log: one line says that it went,
 * one that it is back. A refusal is a mistake of one of us and is always written.
 */
public final class AnswerLog {

  private static final Logger log = LoggerFactory.getLogger(AnswerLog.class);

  private final String neighbour;
  private final MeterRegistry meters;
  private final AtomicBoolean away = new AtomicBoolean();

  /** For the neighbour of this name. */
  public AnswerLog(String neighbour, MeterRegistry meters) {
    this.neighbour = neighbour;
    this.meters = meters;
  }

  /** Notes an answer about an order, and gives it back. */
  public <A extends Answer> A answered(OrderId order, String question, A answer) {
    meters.counter("shop.order.saga.steps", "step", question, "outcome", answer.kind()).increment();
    switch (answer) {
      case Unanswered.Unavailable(String why) -> gone(why);
      case Unanswered.Refused(String why) -> {
        back();
        log.error("{} refused to {} for order {}: {}", neighbour, question, order.value(), why);
      }
      default -> back(); // whatever it says, it is there
    }
    return answer;
  }

  private void gone(String why) {
    if (away.compareAndSet(false, true)) {
      log.warn("{} does not answer, orders wait: {}", neighbour, why);
    }
  }

  private void back() {
    if (away.compareAndSet(true, false)) {
      log.info("{} answers again", neighbour);
    }
  }
}
