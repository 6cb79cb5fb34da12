package shop.payment.pursuit;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes up what is due. Each instance does; a claim on each piece of work keeps them apart. */
@Component
@EnableScheduling
class Reconcile {

  private static final Logger log = LoggerFactory.getLogger(Reconcile.class);

  private final List<Unsettled> kinds;
  private final Pace pace;
  private final Clock clock;

  Reconcile(List<Unsettled> kinds, Pace pace, Clock clock) {
    this.kinds = kinds;
    this.pace = pace;
    this.clock = clock;
  }

  @Scheduled(
      fixedDelayString = "${shop.payment.pursuit.every}",
      initialDelayString = "${shop.payment.pursuit.every}")
  void round() {
    kinds.forEach(this::pursue);
  }

  private void pursue(Unsettled kind) {
    try {
      kind.due(clock.instant(), pace.batch()).forEach(Reconcile::attempt);
    } catch (RuntimeException e) {
      log.warn("Undecided work ({}) is left for later: {}", kind.kind(), e.toString());
    }
  }

  /** One that breaks does not stop its neighbours: it is due again when its claim has ended. */
  private static void attempt(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      log.warn("Undecided work is left for later", e);
    }
  }
}
