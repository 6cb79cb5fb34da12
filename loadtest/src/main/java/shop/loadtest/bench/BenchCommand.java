package shop.loadtest.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import shop.devstack.supervision.Failure;

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
          "There is no %s to measure; there are %s, sweep, memory and start."
              .formatted(options.unknown(), Row.slugs()));
    }
    Path root = Path.of(System.getProperty("shop.root", ".")).toAbsolutePath().normalize();
    Path home = Files.createDirectories(root.resolve(".shop").resolve("bench"));
    try (FileChannel lock = lock(home)) {
      Results results = measure(root, home);
      return results.isGood() && lock.isOpen() ? 0 : 1;
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
    out.println(new Page(results).text());
    if (options.save()) {
      new Archive(root.resolve("docs").resolve("results")).keep(results).forEach(out::println);
    }
    out.flush();
    return results;
  }

  /** Two at a time would measure each other. */
  private static FileChannel lock(Path home) throws IOException {
    FileChannel file =
        FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (file.tryLock() == null) {
      throw new Failure("Another run of the benchmarks is under way.");
    }
    return file;
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
