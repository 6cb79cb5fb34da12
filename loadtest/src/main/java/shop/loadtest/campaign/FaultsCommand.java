package shop.loadtest.campaign;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import shop.devstack.supervision.Failure;
import shop.loadtest.archive.Archive;
import shop.loadtest.archive.OwnFolder;
import shop.loadtest.bench.Machine;
import shop.loadtest.bench.Progress;

/** {@code ./shop faults}: breaks a time sale while customers buy, and judges what is left. */
@Command(
    name = "faults",
    mixinStandardHelpOptions = true,
    description = "Breaks a time sale in every way while customers buy, and judges what is left.",
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:no promise was broken, and everybody knows what became of each wish",
      "1:not so, or it took too long"
    })
public final class FaultsCommand implements Callable<Integer> {

  @Mixin private final FaultsOptions options = new FaultsOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  /** For picocli. */
  public FaultsCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException, GeneralSecurityException {
    Path root = Path.of(System.getProperty("shop.root", ".")).toAbsolutePath().normalize();
    try (OwnFolder home = OwnFolder.take(root, "faults")) {
      return campaign(root, home.path()).passed() ? 0 : 1;
    } catch (Failure failure) {
      out().println("faults: " + failure.getMessage());
      out().flush();
      return 1;
    }
  }

  private Outcome campaign(Path root, Path home)
      throws IOException, InterruptedException, GeneralSecurityException {
    Order order = options.order();
    Progress progress = new Progress(out(), System.nanoTime());
    progress.say("The same again: " + order.replay());
    Ground ground = new Ground(root, home, Map.of());
    // The end of the command and Ctrl-C both come here.
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> end(ground)));
    Path history = home.resolve("history-%d.jsonl.gz".formatted(order.seed()));
    Outcome outcome =
        inTime(
            order,
            () -> {
              ground.start();
              progress.say(ground.stage().server().durability());
              return new Campaign(order, ground, Machine.here(root), history, progress).run();
            });
    String page = new Page(outcome).text();
    out().println(page);
    if (options.save()) {
      Archive.of(root)
          .keep("faults", Instant.now(), page, OutcomeView.of(outcome))
          .forEach(out()::println);
    }
    out().flush();
    return outcome;
  }

  private static Outcome inTime(Order order, Callable<Outcome> campaign)
      throws InterruptedException {
    try (ExecutorService one = Executors.newSingleThreadExecutor()) {
      var running = one.submit(campaign);
      try {
        return running.get(order.limit().toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        var _ = running.cancel(true);
        throw new Failure("It took longer than %d minutes.".formatted(order.limit().toMinutes()));
      } catch (ExecutionException e) {
        throw e.getCause() instanceof Failure failure
            ? failure
            : new IllegalStateException(e.getCause());
      }
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private static void end(Ground ground) {
    try {
      ground.end();
    } catch (IOException | InterruptedException e) {
      System.err.println("faults: not everything could be ended: " + e);
    }
  }
}
