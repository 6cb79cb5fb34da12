package shop.loadtest.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import shop.loadtest.bench.Machine;
import shop.loadtest.bench.Progress;
import shop.loadtest.history.HistoryFile;
import shop.loadtest.history.Run;

/** Customers buy, things break, and at the end all is quiet and judged. */
final class Campaign {

  private static final Duration TO_DECIDE = Duration.ofSeconds(60);
  private static final long BETWEEN_LOOKS_MS = 50;
  private static final long BETWEEN_LINES_MS = 10_000;

  private final Order order;
  private final Ground ground;
  private final Machine machine;
  private final Path history;
  private final Progress progress;
  private final List<Inflicted> inflicted = new CopyOnWriteArrayList<>();
  private final long start = System.nanoTime();
  private volatile boolean faultsAreOver;

  /** On ground that is started. */
  Campaign(Order order, Ground ground, Machine machine, Path history, Progress progress) {
    this.order = order;
    this.ground = ground;
    this.machine = machine;
    this.history = history;
    this.progress = progress;
  }

  /** All of it. */
  Outcome run() throws IOException, InterruptedException, SQLException {
    Market market = new Market(order.seed(), order.requests(), ground.stage().issuer());
    market.open(ground.database());
    progress.say("%d sales, %,d customers".formatted(market.sales().size(), market.customers()));
    Instant started = Instant.now();
    long zero = System.nanoTime();
    Run run =
        new Run(
            order.seed(),
            machine.commit(),
            "%d cores, %s".formatted(machine.cores(), machine.processor()),
            market.sales(),
            started,
            order.replay());
    try (Mail mail = new Mail(ground.stage().broker());
        Cancellations cancellations = new Cancellations(mail)) {
      Sold sold = sell(market, mail, cancellations, new Diary(open(run), started, zero));
      int returned = new Returns(ground.database(), cancellations, mail).await();
      progress.say("quiet, judged now");
      return new Outcome(
          order,
          machine,
          Duration.ofNanos(System.nanoTime() - start),
          inflicted,
          sold,
          ground.fleet().died(),
          cancellations.count(),
          returned,
          history,
          new Court(ground, history, market.sales()).verdict());
    }
  }

  private HistoryFile open(Run run) throws IOException {
    return HistoryFile.create(history, run);
  }

  /** Returns when all customers have gone, and the history is complete. */
  private Sold sell(Market market, Mail mail, Cancellations cancellations, Diary diary)
      throws IOException, InterruptedException {
    try (diary;
        Clients clients = new Clients(ground.fleet(), diary, cancellations::consider)) {
      drive(market, mail, clients);
      int undecided = clients.end();
      return new Sold(diary.kinds(), clients.refused(), undecided);
    }
  }

  private void drive(Market market, Mail mail, Clients clients)
      throws IOException, InterruptedException {
    Rush.Load load = new Rush.Load(order.seed() + 1, order.requests(), order.perSecond());
    try (Rush rush =
        new Rush(
            market,
            clients,
            load,
            new Rush.Course(
                () -> (double) inflicted.size() / Math.max(1, order.faults()),
                () -> faultsAreOver && clients.diary().count() >= order.requests()))) {
      rush.start();
      warmUp(clients);
      breakAll(new Saboteur(ground.stage(), ground.fleet(), mail, clients, rush), clients);
      while (!rush.endsWithin(BETWEEN_LINES_MS)) {
        progress.say("%,d of %,d requests".formatted(clients.diary().count(), order.requests()));
      }
    } finally {
      faultsAreOver = true;
    }
    clients.undecided().resolution(TO_DECIDE);
  }

  /** Cold instances have enough to do with their first customers. */
  private void warmUp(Clients clients) throws InterruptedException {
    while (clients.diary().count() < order.first()) {
      TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MS);
    }
    progress.say("the first %,d requests are answered".formatted(order.first()));
  }

  private void breakAll(Saboteur saboteur, Clients clients)
      throws IOException, InterruptedException {
    long next = System.nanoTime();
    for (Plan.Step step : order.plan().steps()) {
      next += order.between().toNanos();
      TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
      long began = System.nanoTime();
      String what = saboteur.inflict(step, order.most());
      long outage = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
      long resolution = clients.undecided().resolution(TO_DECIDE).toMillis();
      inflicted.add(new Inflicted(step, what, outage, resolution));
      progress.say(line(inflicted.getLast(), clients));
    }
    faultsAreOver = true;
  }

  private String line(Inflicted fault, Clients clients) {
    return "fault %d of %d, %s: %s; over after %.1f s, all decided %.2f s later; %,d requests"
        .formatted(
            fault.step().number(),
            order.faults(),
            fault.step().fault().word(),
            fault.what(),
            fault.outageMillis() / 1e3,
            fault.resolutionMillis() / 1e3,
            clients.diary().count());
  }
}
