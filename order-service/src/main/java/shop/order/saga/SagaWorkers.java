package shop.order.saga;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import shop.order.OrderProperties;

/** Takes due orders from the queue, never more together than it has workers. */
@Component
class SagaWorkers implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(SagaWorkers.class);
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final Claims claims;
  private final OrderSaga saga;
  private final SagaTrace trace;
  private final Bell bell;
  private final OrderProperties.Saga properties;
  private final Semaphore idle;
  private volatile boolean running;
  private Thread loop = Thread.ofVirtual().unstarted(() -> {});

  SagaWorkers(
      Claims claims, OrderSaga saga, SagaTrace trace, Bell bell, OrderProperties properties) {
    this.claims = claims;
    this.saga = saga;
    this.trace = trace;
    this.bell = bell;
    this.properties = properties.saga();
    this.idle = new Semaphore(properties.saga().workers());
  }

  @Override
  public void start() {
    running = true;
    loop = Thread.ofVirtual().name("saga").start(this::run);
  }

  private void run() {
    try {
      while (running) {
        if (!takeUp()) {
          bell.await(properties.poll());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Claims as many orders as there are idle workers; false if none is due. */
  private boolean takeUp() throws InterruptedException {
    idle.acquire();
    int workers = 1 + idle.drainPermits();
    List<Claim> taken = List.of();
    try {
      taken = claim(workers);
      taken.forEach(claim -> Thread.ofVirtual().name("saga-worker").start(() -> work(claim)));
    } finally {
      idle.release(workers - taken.size());
    }
    return !taken.isEmpty();
  }

  private List<Claim> claim(int workers) {
    try {
      return running ? claims.take(workers) : List.of();
    } catch (DataAccessException | TransactionException e) {
      log.warn("No orders can be taken up, the database does not answer: {}", reason(e));
      return List.of();
    }
  }

  private void work(Claim claim) {
    try {
      trace.within(claim.traceparent(), () -> saga.work(claim));
    } catch (DataAccessException | TransactionException e) {
      log.warn("Order {} waits for its lease to end: {}", claim.order().value(), reason(e));
    } catch (RuntimeException e) {
      log.error("Order {} waits for its lease to end", claim.order().value(), e);
    } finally {
      idle.release();
      bell.ring();
    }
  }

  private static String reason(RuntimeException e) {
    return NestedExceptionUtils.getMostSpecificCause(e).toString().lines().findFirst().orElse("");
  }

  /** Takes up nothing new and lets the workers end their step. */
  @Override
  public void stop() {
    running = false;
    bell.ring();
    int all = properties.workers();
    try {
      loop.join(GRACE);
      if (idle.tryAcquire(all, GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
        idle.release(all);
      } else {
        log.warn("Some orders are left in the middle: others take them up after their lease");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
