package shop.loadtest.check;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import shop.loadtest.evidence.Evidence;
import shop.loadtest.evidence.UnreadableEvidenceException;
import shop.loadtest.history.HistoryReader;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Judges a shop: what it keeps, and what its clients heard, if that is known. */
@Command(
    name = "check",
    description = "Judges whether a shop kept its promises; waits until it is quiet.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:nothing that could be judged is violated",
      "1:a promise was not kept",
      "2:no verdict: the evidence cannot be read"
    })
public final class CheckCommand implements Callable<Integer> {

  private static final int NO_VERDICT = 2;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final RunningShop shop = new RunningShop();
  @Mixin private final BoundsOptions bounds = new BoundsOptions();

  @Option(
      names = "--history",
      description = "what the clients heard, as a bench or campaign kept it")
  private @Nullable Path history;

  @Option(names = "--sale", description = "judge this sale alone; can be repeated (all)")
  private List<String> sales = List.of();

  @Option(names = "--json", description = "write the verdict there too")
  private @Nullable Path json;

  @Override
  public Integer call() throws IOException {
    try {
      HistoryReader heard = history == null ? null : HistoryReader.open(history);
      Verdict verdict = Trial.of(Evidence.gather(shop.sources(sales, heard), bounds.bounds()));
      out().print(verdict.text());
      out().flush();
      if (json != null) {
        keep(verdict, json);
      }
      return verdict.passed() ? 0 : 1;
    } catch (UnreadableEvidenceException | UncheckedIOException e) {
      Throwable cause = e.getCause();
      out().printf("No verdict. %s%n%s%n", e.getMessage(), cause == null ? "" : cause.getMessage());
      out().flush();
      return NO_VERDICT;
    }
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }

  /** Writes a verdict as JSON. */
  public static void keep(Verdict verdict, Path file) {
    JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValue(file.toFile(), verdict);
  }
}
