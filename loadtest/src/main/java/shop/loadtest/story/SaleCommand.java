package shop.loadtest.story;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import shop.devstack.supervision.Failure;
import shop.loadtest.bench.Progress;
import shop.loadtest.report.Comparison;
import shop.loadtest.report.Comparison.Subject;
import shop.loadtest.report.Day;
import shop.loadtest.report.Report;
import shop.loadtest.report.Shelf;

/** {@code ./shop sale}: the whole story, with a report and a verdict. */
@Command(
    name = "sale",
    mixinStandardHelpOptions = true,
    description =
        "Runs a shop through a day with a time sale, and proves that only time-sale scales.",
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {"0:every claim holds", "1:a claim does not hold", "2:the story did not end"})
public final class SaleCommand implements Callable<Integer> {

  private static final int NOT_TOLD = 2;
  private static final String WITHOUT = "without-sale";

  @Mixin private final SaleOptions options = new SaleOptions();
  @Mixin private final CompareOptions compare = new CompareOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  /** For picocli. */
  public SaleCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    if (!options.unknown().isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "There is no signal %s; there are cpu, schedule, latency and queue."
              .formatted(options.unknown()));
    }
    Path root = Path.of(System.getProperty("shop.root", ".")).toAbsolutePath().normalize();
    Path home = Files.createDirectories(root.resolve(".shop").resolve("sale"));
    Shelf results = new Shelf(root.resolve("docs").resolve("results"));
    try (FileChannel lock = lock(home)) {
      Progress progress = new Progress(spec.commandLine().getOut(), System.nanoTime());
      Telling telling = new Telling(root, home.resolve("shop"), progress);
      Shelf shelf = new Shelf(home.resolve("report"));
      boolean passed =
          compare.subject() == null
              ? one(telling, shelf, results)
              : several(compare.subject(), telling, shelf, results);
      return passed && lock.isOpen() ? 0 : 1;
    } catch (Failure | IllegalArgumentException failure) {
      spec.commandLine().getErr().println("sale: " + failure.getMessage());
      return NOT_TOLD;
    }
  }

  private boolean one(Telling telling, Shelf shelf, Shelf results)
      throws IOException, InterruptedException, SQLException {
    Report report = report(telling.of(options.plan()), shelf);
    print(report.text());
    show(shelf.put(report, report.day().origin().sale() ? "sale" : WITHOUT).getFirst());
    if (options.save()) {
      print("Kept: %s%n".formatted(results.put(report, report.name())));
    }
    return report.passed();
  }

  private boolean several(Subject subject, Telling telling, Shelf shelf, Shelf results)
      throws IOException, InterruptedException, SQLException {
    List<Day> days =
        compare.kept()
            ? results.days("sale-").stream()
                .filter(day -> options.plan().hasLoadOf(day.offer()))
                .toList()
            : new Contest(subject, options.plan(), compare.runs())
                .tell(telling, day -> keep(report(day, shelf), shelf, results));
    Comparison comparison = Comparison.of(subject, days, options.prices());
    print(comparison.text());
    show(shelf.put(comparison, comparison.name()).getFirst());
    if (options.save()) {
      print("Kept: %s%n".formatted(results.put(comparison, comparison.name())));
    }
    return comparison.passed();
  }

  private Report report(Day day, Shelf shelf) throws IOException {
    return Report.of(day, shelf.day(WITHOUT).orElse(null), options.claims(), options.prices());
  }

  private void keep(Report report, Shelf shelf, Shelf results) throws IOException {
    print(report.text());
    (options.save() ? results : shelf).put(report, report.name());
  }

  private void print(String text) {
    PrintWriter out = spec.commandLine().getOut();
    out.print(text);
    out.flush();
  }

  private void show(Path page) {
    print("%nThe report: %s%n".formatted(page));
    if (options.open()) {
      Browser.show(page);
    }
  }

  /** Two at a time would disturb each other. */
  private static FileChannel lock(Path home) throws IOException {
    FileChannel file =
        FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (file.tryLock() == null) {
      throw new Failure("Another ./shop sale is under way.");
    }
    return file;
  }
}
