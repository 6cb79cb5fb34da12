package shop.loadtest.story;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import shop.devstack.control.ControlClient;
import shop.devstack.control.StatusView.ProcessView;
import shop.loadtest.bench.Progress;
import shop.loadtest.drive.Moment;
import shop.loadtest.history.Run;

/** The sale itself: announced, opened, stormed, and perhaps disturbed. */
final class Chapter {

  private static final Duration BEFORE_KILL = Duration.ofSeconds(4);

  private final Plan plan;
  private final OwnShop shop;
  private final Progress progress;
  private final Moment zero;
  private double announced;
  private volatile double killedAt = -1;
  private volatile String killed = "";

  Chapter(Plan plan, OwnShop shop, Progress progress, Moment zero) {
    this.plan = plan;
    this.shop = shop;
    this.progress = progress;
    this.zero = zero;
  }

  /** What there is to tell afterwards. */
  record Told(Happened.Known known, Customers.Came came, Path history, String killed) {}

  /** Answers when it opens; a day without a sale has the same hour without anything in it. */
  Instant announce() throws IOException, InterruptedException {
    Instant opens = Instant.now().plus(plan.notice());
    announced = seconds(System.nanoTime());
    if (plan.sale()) {
      String token =
          shop.terminal().say("token", "mina.merch", "--role", "merchandiser").getFirst();
      Merchandiser merchandiser = new Merchandiser(shop.settings().address(), token);
      merchandiser.announce(plan, opens);
      merchandiser.awaitStock(plan);
      progress.say(
          "a sale is announced: %,d units, %.0f customers a second expected, opens in %d s"
              .formatted(plan.units(), plan.rate(), plan.notice().toSeconds()));
    }
    return opens;
  }

  /** Returns when the last customer was answered. */
  Told rush(List<Guest> guests, Run run, Instant opens) throws IOException, InterruptedException {
    long opensNanos = zero.nanos() + Duration.between(zero.at(), opens).toNanos();
    Path history = shop.home().resolve("history-%d.jsonl.gz".formatted(plan.seed()));
    Customers.Came came = new Customers.Came(0, 0);
    if (plan.sale()) {
      progress.say("%d instances of %s shortly before the opening".formatted(count(), name()));
      Thread disturbance = Thread.ofVirtual().unstarted(() -> disturb(opensNanos));
      disturbance.start();
      int port = shop.settings().port("SHOP_PORT");
      came = new Customers(plan, guests, port).come(run, zero, history, opensNanos);
      disturbance.join();
      progress.say("the rush is over; %d instances of %s".formatted(count(), name()));
    } else {
      long end = opensNanos + plan.rush().plus(plan.tail()).toNanos();
      TimeUnit.NANOSECONDS.sleep(end - System.nanoTime());
    }
    double ends = seconds(opensNanos + plan.rush().plus(plan.tail()).toNanos());
    return new Told(
        new Happened.Known(announced, seconds(opensNanos), ends, killedAt), came, history, killed);
  }

  private void disturb(long opens) {
    if (!plan.kill()) {
      return;
    }
    try {
      TimeUnit.NANOSECONDS.sleep(opens + BEFORE_KILL.toNanos() - System.nanoTime());
      ControlClient control = shop.control();
      killed = instances().getLast().id();
      control.act("kill", killed);
      killedAt = seconds(System.nanoTime());
      progress.say("%s is killed with kill -9".formatted(killed));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String name() {
    return plan.scaled().replace("timesale-service", "time-sale");
  }

  private int count() {
    return instances().size();
  }

  private List<ProcessView> instances() {
    return shop.control().status().processes().stream()
        .filter(process -> process.id().startsWith(plan.scaled() + "#"))
        .filter(process -> process.state().equals("ready"))
        .toList();
  }

  private double seconds(long nanos) {
    return Math.round((nanos - zero.nanos()) / 1e7) / 100.0;
  }
}
