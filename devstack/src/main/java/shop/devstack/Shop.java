package shop.devstack;

import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import shop.devstack.parts.Settings;
import shop.devstack.supervision.Failure;

/** Starts the one command, {@code ./shop}. */
public final class Shop {

  private Shop() {}

  /** Runs one command and exits with 0 when it succeeded. */
  public static void main(String[] args) {
    Path root = Path.of(System.getProperty("shop.root", ".")).toAbsolutePath().normalize();
    try {
      Settings settings = Settings.of(root, System.getenv());
      CommandLine line = new CommandLine(new ShopCommands(settings));
      line.addSubcommand(new UpCommand(settings));
      line.addSubcommand(new DeadLetterCommand(settings));
      OptionSpec help =
          OptionSpec.builder("-h", "--help").usageHelp(true).description("Shows this.").build();
      line.getSubcommands().values().stream()
          .map(CommandLine::getCommandSpec)
          .filter(command -> command.findOption("--help") == null)
          .forEach(command -> command.addOption(OptionSpec.builder(help).build()));
      line.setExecutionExceptionHandler((exception, _, _) -> explain(exception));
      System.exit(line.execute(args.length == 0 ? new String[] {"help"} : args));
    } catch (Failure e) {
      System.exit(explain(e));
    }
  }

  private static int explain(Exception exception) {
    boolean plain = exception instanceof Failure;
    System.err.println("shop: " + (plain ? exception.getMessage() : exception));
    return 1;
  }
}
