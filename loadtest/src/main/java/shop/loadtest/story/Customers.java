package shop.loadtest.story;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import shop.loadtest.drive.Arrivals;
import shop.loadtest.drive.Drive;
import shop.loadtest.drive.Measured;
import shop.loadtest.drive.Moment;
import shop.loadtest.drive.Recording;
import shop.loadtest.drive.Wish;
import shop.loadtest.history.HistoryFile;
import shop.loadtest.history.Run;

/**
 * All who come to buy in the sale, each with a name of their own: a few too early, then the rest.
 */
final class Customers {

  private static final int CONNECTIONS = 400;
  static final Duration LEAD = Duration.ofSeconds(25);

  /** So long before the opening some try already. */
  static final Duration EARLY = Duration.ofSeconds(20);

  /** How fast, as a part of the rate. */
  static final double EARLY_PART = 0.1;

  private static final String METHOD = "tok_approve";

  private final Plan plan;
  private final List<Guest> guests;
  private final int port;
  private final AtomicInteger turn = new AtomicInteger();

  Customers(Plan plan, List<Guest> guests, int port) {
    this.plan = plan;
    this.guests = guests;
    this.port = port;
  }

  /** What the generator counted over all of them. */
  record Came(long dropped, double cpuSeconds) {}

  /** Has them come around the opening, by the clock that only counts on; returns afterwards. */
  Came come(Run run, Moment start, Path history, long opens)
      throws IOException, InterruptedException {
    InetSocketAddress gateway = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    try (Drive drive = new Drive(gateway, CONNECTIONS);
        HistoryFile kept = HistoryFile.create(history, run)) {
      Recording recording = new Recording(kept, start);
      List<Measured> all = new ArrayList<>();
      sleepUntil(opens - EARLY.toNanos());
      all.add(drive.open(this::wish, arrivals(plan.rate() * EARLY_PART, EARLY, 1), recording));
      sleepUntil(opens);
      all.add(drive.open(this::wish, arrivals(plan.rate(), plan.rush(), 2), recording));
      all.add(drive.open(this::wish, arrivals(plan.latecomers(), plan.tail(), 3), recording));
      return new Came(
          all.stream().mapToLong(Measured::dropped).sum(),
          all.stream().mapToDouble(part -> part.cpu().toMillis() / 1e3).sum());
    }
  }

  private Arrivals arrivals(double perSecond, Duration time, int part) {
    return new Arrivals(perSecond, time, plan.seed() * 10 + part);
  }

  private Wish wish() {
    int n = turn.getAndIncrement();
    Guest guest = guests.get(n % guests.size());
    String key = "%s-%d".formatted(plan.saleId(), n);
    return new Wish(guest.name(), guest.token(), plan.saleId(), key, 1, METHOD);
  }

  private static void sleepUntil(long nanos) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(nanos - System.nanoTime());
  }
}
