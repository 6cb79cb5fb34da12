package shop.loadtest.drive;

import io.netty.channel.EventLoop;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Customers come when they come, whether the shop keeps up or not. An arrival that finds every
 * connection busy waits, and its wait counts; when too many wait, more are dropped.
 */
final class OpenLoop implements Pace {

  private final EventLoop loop;
  private final Supplier<Wish> wishes;
  private final double gap;
  private final long end;
  private final int mostWaiting;
  private final Random chance;
  private final Deque<Connection> idle = new ArrayDeque<>();
  private final Deque<Long> waiting = new ArrayDeque<>();
  private long next;
  private long dropped;

  OpenLoop(EventLoop loop, Supplier<Wish> wishes, Arrivals arrivals, long start) {
    this.loop = loop;
    this.wishes = wishes;
    this.gap = 1e9 / arrivals.perSecond();
    this.end = start + arrivals.time().toNanos();
    this.mostWaiting = arrivals.mostWaiting();
    this.chance = new Random(arrivals.seed());
    this.next = start;
  }

  @Override
  public void start() {
    long now = System.nanoTime();
    while (next <= now && next < end) {
      arrive(next);
      next += (long) (-Math.log(1 - chance.nextDouble()) * gap);
    }
    if (next < end) {
      var _ = loop.schedule(this::start, next - System.nanoTime(), TimeUnit.NANOSECONDS);
    }
  }

  private void arrive(long intended) {
    Connection connection = idleOne();
    if (connection != null) {
      connection.send(wishes.get(), intended);
    } else if (waiting.size() < mostWaiting) {
      waiting.add(intended);
    } else {
      dropped++;
    }
  }

  /** One may have broken while it had nothing to do; it comes back by itself. */
  private @Nullable Connection idleOne() {
    Connection connection = idle.poll();
    while (connection != null && (!connection.isOpen() || connection.isBusy())) {
      connection = idle.poll();
    }
    return connection;
  }

  @Override
  public void free(Connection connection) {
    Long intended = waiting.poll();
    if (intended == null) {
      idle.add(connection);
    } else {
      connection.send(wishes.get(), intended);
    }
  }

  @Override
  public boolean over() {
    long now = System.nanoTime();
    if (now > end + Drive.PATIENCE.toNanos()) {
      dropped += waiting.size();
      waiting.clear();
    }
    return now >= end && next >= end && waiting.isEmpty();
  }

  @Override
  public long dropped() {
    return dropped;
  }
}
