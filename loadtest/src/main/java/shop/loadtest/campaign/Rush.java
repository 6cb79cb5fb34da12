package shop.loadtest.campaign;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import shop.loadtest.drive.Wish;

/** Customers come when they come, whether the shop keeps up or not, and are remembered a while. */
final class Rush implements AutoCloseable {

  private static final int REMEMBERED = 4096;

  private static final double RAMP_NANOS = 10e9;
  private static final double SLOWEST = 0.1;
  private static final double LEAD = 0.1;
  private static final double AHEAD = 0.2;
  private static final double FAR_AHEAD = 0.04;

  private final Market market;
  private final Clients clients;
  private final double gap;
  private final long wanted;
  private final Random chance;
  private final Wish[] recent = new Wish[REMEMBERED];
  private final Thread thread = Thread.ofPlatform().name("rush").daemon().unstarted(this::come);
  private final Course course;
  private volatile long came;
  private volatile boolean closed;

  /** About {@code perSecond} customers until it is enough. */
  Rush(Market market, Clients clients, Load load, Course course) {
    this.market = market;
    this.clients = clients;
    this.gap = 1e9 / load.perSecond();
    this.wanted = load.requests();
    this.chance = new Random(load.seed());
    this.course = course;
  }

  /** How much comes, and how fast. */
  record Load(long seed, int requests, int perSecond) {}

  /** How far the faults are (0 to 1), and whether no more customers are needed. */
  record Course(DoubleSupplier faultsDone, BooleanSupplier enough) {}

  void start() {
    thread.start();
  }

  private void come() {
    long began = System.nanoTime();
    long next = began;
    try {
      while (!closed && !course.enough().getAsBoolean()) {
        TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
        Wish wish = market.next(came, done());
        remember(wish);
        clients.sendOff(wish, next);
        next += (long) (-Math.log(1 - chance.nextDouble()) * gap(next - began));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Few come at first: a JVM that has just started has enough to do with itself. And few come while
   * the faults take longer than planned: something is to be left to sell to the last of them.
   */
  private double gap(long passed) {
    return gap / Math.min(pace(), Math.clamp(passed / RAMP_NANOS, SLOWEST, 1));
  }

  private double pace() {
    double lead = done() - course.faultsDone().getAsDouble();
    return lead > 2 * LEAD ? FAR_AHEAD : lead > LEAD ? AHEAD : 1;
  }

  private double done() {
    return (double) clients.diary().count() / wanted;
  }

  private void remember(Wish wish) {
    synchronized (recent) {
      recent[(int) (came % REMEMBERED)] = wish;
      came++;
    }
  }

  /** Some of the last wishes, to be said again. */
  List<Wish> recent(int wishes, Random random) {
    List<Wish> some = new ArrayList<>();
    synchronized (recent) {
      int known = (int) Math.min(came, REMEMBERED);
      for (int i = 0; i < wishes && known > 0; i++) {
        some.add(recent[random.nextInt(known)]);
      }
    }
    return some;
  }

  boolean endsWithin(long millis) throws InterruptedException {
    return thread.join(Duration.ofMillis(millis));
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
