package shop.loadtest.story;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import shop.loadtest.bench.Machine;
import shop.loadtest.bench.Progress;
import shop.loadtest.drive.Moment;
import shop.loadtest.history.HistoryReader;
import shop.loadtest.history.Run;
import shop.loadtest.report.Day;
import shop.loadtest.report.Judgement;
import shop.loadtest.report.Moments;
import shop.loadtest.report.Offer;
import shop.loadtest.report.Origin;
import shop.loadtest.report.Rush;

/** The course of a day in a shop that runs: what is done when, and what was seen meanwhile. */
final class Story {

  private static final int REGULARS = 100;

  private final Plan plan;
  private final OwnShop shop;
  private final List<Guest> guests;
  private final Machine machine;
  private final Progress progress;
  private final Moment zero = Moment.now();
  private final Street street;

  Story(Plan plan, OwnShop shop, List<Guest> guests, Machine machine, Progress progress) {
    this.plan = plan;
    this.shop = shop;
    this.guests = guests;
    this.machine = machine;
    this.progress = progress;
    this.street =
        new Street(plan, shop.settings().address(), guests.subList(0, REGULARS), zero.nanos());
  }

  /** All of it. */
  Day tell() throws IOException, InterruptedException, SQLException {
    try (Sampler sampler = new Sampler(shop, plan, zero.nanos()).start();
        Paced _ = street.ordinaryDay()) {
      progress.say("an ordinary day");
      sleep(plan.morning());
      Chapter chapter = new Chapter(plan, shop, progress, zero);
      Instant opens = chapter.announce();
      try (Paced _ = street.signIns();
          Paced _ = street.waiting()) {
        sleep(Duration.between(Instant.now(), opens).minus(Customers.LEAD));
      }
      Chapter.Told told = chapter.rush(guests.subList(REGULARS, guests.size()), run(), opens);
      new Evening(plan, sampler, progress).await();
      return day(sampler.samples(), told, opens);
    }
  }

  private Run run() {
    return new Run(
        plan.seed(),
        machine.commit(),
        words(machine),
        List.of(plan.saleId()),
        zero.at(),
        plan.replay());
  }

  private Day day(List<Sample> samples, Chapter.Told told, Instant opens) throws IOException {
    Tracks tracks = new Tracks(samples, new Reserved(shop.settings().root().resolve("k8s/base")));
    Moments moments = new Happened(samples, plan.scaled()).moments(told.known());
    return new Day(
        origin(told),
        new Offer(
            plan.saleId(),
            Plan.PRODUCT,
            plan.sale() ? plan.units() : 0,
            Plan.LIMIT,
            plan.rate(),
            plan.sale() ? plan.rate() : 0,
            plan.sale() ? guests.size() - REGULARS : 0),
        moments,
        tracks.time(),
        tracks.all(),
        tracks.levels(),
        rush(told, opens),
        street.sides(),
        judgement(told.history()));
  }

  private Origin origin(Chapter.Told told) {
    return new Origin(
        zero.at(),
        words(machine),
        "%s, kernel %s".formatted(machine.system(), machine.kernel()),
        machine.jdk(),
        machine.commit(),
        plan.replay(),
        plan.seed(),
        plan.signals(),
        plan.sale(),
        told.killed());
  }

  private static String words(Machine machine) {
    return "%d cores, %s, %s".formatted(machine.cores(), machine.processor(), machine.memory());
  }

  private Rush rush(Chapter.Told told, Instant opens) throws IOException {
    return plan.sale()
        ? Heard.of(HistoryReader.open(told.history()), zero.at(), opens, told.came())
        : Rush.NONE;
  }

  private Judgement judgement(Path history) throws IOException {
    if (!plan.sale()) {
      return Judgement.NONE;
    }
    progress.say("the checker judges");
    return Judgement.of(new Court(shop, plan).judge(history));
  }

  private static void sleep(Duration time) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(time.toNanos());
  }
}
