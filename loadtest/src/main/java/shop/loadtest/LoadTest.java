package shop.loadtest;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import shop.loadtest.bench.BenchCommand;
import shop.loadtest.campaign.FaultsCommand;
import shop.loadtest.check.CheckCommand;
import shop.loadtest.compare.CompareCommand;
import shop.loadtest.story.SaleCommand;

/**
 * Where {@code ./shop sale}, {@code check}, {@code bench}, {@code compare} and {@code faults}
 * begin.
 */
@Command(
    name = "loadtest",
    description = "Drives a shop, measures it and judges it.",
    mixinStandardHelpOptions = true,
    subcommands = {
      BenchCommand.class,
      CheckCommand.class,
      CompareCommand.class,
      FaultsCommand.class,
      SaleCommand.class
    })
public final class LoadTest {

  private LoadTest() {}

  /** Runs one command; its exit status is 0 only if what it judged holds. */
  public static void main(String[] args) {
    // The libraries have nobody to log to; that is no news.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    System.exit(new CommandLine(new LoadTest()).execute(args));
  }
}
