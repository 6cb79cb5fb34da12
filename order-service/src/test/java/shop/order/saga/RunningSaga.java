package shop.order.saga;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import shop.order.RunningOrders;

/** The saga's workers, whom a test may stop to work in their place. */
abstract class RunningSaga extends RunningOrders {

  @Autowired SagaWorkers workers;
  @Autowired Claims claims;
  @Autowired Turns turns;

  @AfterEach
  void workersAreBack() {
    if (!workers.isRunning()) {
      workers.start();
    }
  }

  /** Between two steps: whoever is in the middle of one would seem to have lost its lease. */
  void passTheDeadline() {
    workers.stop();
    clock.advance(properties.paymentDeadline());
    workers.start();
  }

  /** The right to work at the test's order, which waits. */
  Claim claim() {
    return claimIfWaiting().orElseThrow();
  }

  /** The same, if it waits at all. */
  Optional<Claim> claimIfWaiting() {
    return claims.take(1000).stream().filter(claim -> claim.order().equals(order)).findFirst();
  }
}
