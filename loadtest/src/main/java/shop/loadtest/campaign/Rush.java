package shop.loadtest.campaign;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import shop.loadtest.drive.Wish;

/** Customers come when they come, whether the shop keeps up or not, and are remembered a while. */
final class Rush implements AutoCloseable {

  private static final int REMEMBERED = 4096;

  private static final double RAMP_NANOS = 10e9;
  private static final double SLOWEST = 0.1;

  private final Market market;
  private final Clients clients;
  private final double gap;
  private final long wanted;
  private final Random chance;
  private final Wish[] recent = new Wish[REMEMBERED];
  private final Thread thread = Thread.ofPlatform().name("rush").daemon().unstarted(this::come);
  private final BooleanSupplier enough;
  private volatile long came;
  private volatile boolean closed;

  /** About {@code perSecond} customers until {@code enough}; {@code wanted} requests in all. */
  Rush(Market market, Clients clients, Load load, BooleanSupplier enough) {
    this.market = market;
    this.clients = clients;
    this.gap = 1e9 / load.perSecond();
    this.wanted = load.requests();
    this.chance = new Random(load.seed());
    this.enough = enough;
  }

  /** How much comes, and how fast. */
  record Load(long seed, int requests, int perSecond) {}

  void start() {
    thread.start();
  }

  private void come() {
    long began = System.nanoTime();
    long next = began;
    try {
      while (!closed && !enough.getAsBoolean()) {
        TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
        Wish wish = market.next(came, (double) clients.diary().count() / wanted);
        remember(wish);
        clients.sendOff(wish, next);
        next += (long) (-Math.log(1 - chance.nextDouble()) * gap(next - began));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Few come at first: a JVM that has just started has enough to do with itself. */
  private double gap(long passed) {
    return gap / Math.clamp((double) passed / RAMP_NANOS, SLOWEST, 1);
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
