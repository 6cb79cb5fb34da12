package shop.loadtest.compare;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import shop.devstack.supervision.Failure;
import shop.loadtest.archive.Archive;
import shop.loadtest.bench.Machine;

/** {@code ./shop compare}: whether Gatling and k6 heard the same. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = "Puts runs of one scenario side by side, as ./shop load has kept them.",
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:the tools heard the same",
      "1:an answer of one tool is beyond what the other heard",
      "2:these runs cannot be compared"
    })
public final class CompareCommand implements Callable<Integer> {

  private static final int NO_VERDICT = 2;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", arity = "2..*", description = "Results of ./shop load.")
  private List<Path> files = List.of();

  @Option(names = "--save", description = "Keep it in docs/results, too.")
  private boolean save;

  /** For picocli. */
  public CompareCommand() {}

  @Override
  public Integer call() throws IOException {
    Path root = Path.of(System.getProperty("shop.root", ".")).toAbsolutePath().normalize();
    PrintWriter out = spec.commandLine().getOut();
    try {
      Comparison comparison = Comparison.of(files.stream().map(Played::read).toList());
      ComparePage page = new ComparePage(comparison, Machine.here(root));
      out.println(page.text());
      if (save) {
        Archive.of(root)
            .keep("load", Instant.now(), "# " + page.text(), page.view())
            .forEach(out::println);
      }
      out.flush();
      return comparison.isSame() ? 0 : 1;
    } catch (Failure failure) {
      spec.commandLine().getErr().println("compare: " + failure.getMessage());
      return NO_VERDICT;
    }
  }
}
