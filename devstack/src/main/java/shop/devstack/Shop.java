package shop.devstack;

import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import shop.devstack.parts.Settings;
import shop.devstack.supervision.Failure;

/** The command {@code ./shop}. */
@Command(
    name = "./shop",
    synopsisSubcommandLabel = "COMMAND",
    description = "Runs the whole shop on this machine: no Docker, only a JDK.",
    footer = {
      "",
      "  ./shop test [MODULE]   runs all tests, or those of one module",
      "",
      "Data lies in .shop; the variable SHOP_HOME moves it, SHOP_PORT and the like move the ports."
    },
    subcommands = {
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      LogsCommand.class,
      ScaleCommand.class,
      KillCommand.class,
      RestartCommand.class,
      TokenCommand.class,
      ResetCommand.class,
      HelpCommand.class
    })
public final class Shop implements Runnable {

  private Shop() {}

  /** Runs one command and exits with 0 when it succeeded. */
  public static void main(String[] args) {
    int exit =
        new CommandLine(new Shop())
            .setExecutionExceptionHandler(Shop::explain)
            .execute(args.length == 0 ? new String[] {"help"} : args);
    System.exit(exit);
  }

  private static int explain(Exception exception, CommandLine line, CommandLine.ParseResult parsed)
      throws Exception {
    if (exception instanceof Failure failure) {
      line.getErr().println("shop: " + failure.getMessage());
      return 1;
    }
    throw exception;
  }

  static Settings settings() {
    return Settings.of(
        Path.of(System.getProperty("shop.root", ".")).toAbsolutePath().normalize(),
        System.getenv());
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }
}
