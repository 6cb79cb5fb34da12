package shop.loadtest.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import shop.devstack.supervision.Failure;
import shop.loadtest.archive.Archive;
import shop.loadtest.archive.OwnFolder;

/** {@code ./shop bench}: measures this checkout on this machine. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measures the time sale on this machine, with everything that it needs for that.",
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:everything was measured and counts",
      "1:something that was measured is void",
      "2:nothing was measured"
    })
public final class BenchCommand implements Callable<Integer> {

  private static final int NOT_MEASURED = 2;

  @Mixin private final BenchOptions options = new BenchOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  /** For picocli. */
  public BenchCommand() {}

  @Override
  public Integer call()
      throws IOException, InterruptedException, SQLException, GeneralSecurityException {
    if (!options.unknown().isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "There is no %s to measure; there are %s, sweep, memory, start and sizes."
              .formatted(options.unknown(), Row.slugs()));
    }
    Path root = Path.of(System.getProperty("shop.root", ".")).toAbsolutePath().normalize();
    try (OwnFolder home = OwnFolder.take(root, "bench")) {
      return measure(root, home.path()).isGood() ? 0 : 1;
    } catch (Failure failure) {
      spec.commandLine().getErr().println("bench: " + failure.getMessage());
      return NOT_MEASURED;
    }
  }

  private Results measure(Path root, Path home)
      throws IOException, InterruptedException, SQLException, GeneralSecurityException {
    PrintWriter out = spec.commandLine().getOut();
    Progress progress = new Progress(out, System.nanoTime());
    Stage stage = new Stage(root, home);
    Cast cast = new Cast(stage);
    // The end of the command and Ctrl-C both come here.
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> end(stage, cast)));
    stage.start();
    progress.say("stage      " + stage.server().durability());
    Crowd crowd = new Crowd(stage.issuer(), options.crowd());
    progress.say("crowd      %,d customers have their tokens".formatted(crowd.size()));
    Results results = new Bench(stage, cast, crowd, options, progress).run(root);
    String page = new Page(results).text();
    out.println(page);
    if (options.save()) {
      Archive.of(root)
          .keep("bench", results.at(), page, ResultsView.of(results))
          .forEach(out::println);
    }
    out.flush();
    return results;
  }

  private static void end(Stage stage, Cast cast) {
    try {
      cast.close();
      stage.end();
    } catch (IOException | InterruptedException e) {
      System.err.println("bench: not everything could be ended: " + e);
    }
  }
}
