package shop.loadtest.story;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import shop.devstack.control.ControlClient;
import shop.devstack.control.StatusView;
import shop.devstack.supervision.Failure;

/** Looks at the shop every second: reading what each process holds costs it a little. */
final class Sampler implements AutoCloseable {

  private static final long EVERY_MS = 1000;

  private final ControlClient control;
  private final Desk desk;
  private final @Nullable Lag lag; // A monolith needs no broker.
  private final DatabaseCpu databaseCpu = new DatabaseCpu();
  private final long zero;
  private final List<Sample> samples = new CopyOnWriteArrayList<>();
  private final Thread thread = Thread.ofPlatform().name("sampler").daemon().unstarted(this::look);
  private Sample.Backlog backlog = Sample.Backlog.UNKNOWN;
  private volatile boolean closed;

  /** Seconds count from {@code zero}, of the clock that only counts on. */
  Sampler(OwnShop shop, Plan plan, long zero) throws SQLException {
    this.control = shop.control();
    this.desk = new Desk(shop.databases(), plan.saleId());
    this.lag = plan.monolith() ? null : new Lag(shop.broker());
    this.zero = zero;
  }

  Sampler start() {
    thread.start();
    return this;
  }

  private void look() {
    long next = System.nanoTime();
    try {
      while (!closed) {
        TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
        next += TimeUnit.MILLISECONDS.toNanos(EVERY_MS);
        count();
        look(control.status());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Failure shopEnded) {
      closed = true;
    }
  }

  private void look(StatusView status) {
    double at = (System.nanoTime() - zero) / 1e9;
    Map<String, Double> cpu =
        status.processes().stream()
            .filter(process -> process.id().startsWith("postgresql"))
            .findAny()
            .map(process -> databaseCpu.look(process.pid()))
            .orElse(Map.of());
    samples.add(new Sample(at, status, backlog, cpu));
  }

  private void count() throws InterruptedException {
    try {
      backlog = desk.look(lag == null ? 0 : lag.total());
    } catch (SQLException notNow) {
      backlog = Sample.Backlog.UNKNOWN;
    }
  }

  List<Sample> samples() {
    return List.copyOf(samples);
  }

  @Nullable Sample last() {
    return samples.isEmpty() ? null : samples.getLast();
  }

  @Override
  public void close() throws SQLException {
    closed = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    desk.close();
    if (lag != null) {
      lag.close();
    }
  }
}
