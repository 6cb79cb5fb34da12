package shop.order.saga;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Calls this instance's workers; rings before anybody listens are heard later, as one. */
@Component
class Bell {

  private final BlockingQueue<Boolean> rings = new ArrayBlockingQueue<>(1);

  void ring() {
    rings.offer(true);
  }

  /** Waits for a ring, at most so long. */
  void await(Duration most) throws InterruptedException {
    rings.poll(most.toNanos(), TimeUnit.NANOSECONDS);
  }
}
