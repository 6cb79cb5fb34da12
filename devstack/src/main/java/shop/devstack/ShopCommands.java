package shop.devstack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shop.devstack.control.ControlClient;
import shop.devstack.parts.Parts;
import shop.devstack.parts.Secrets;
import shop.devstack.parts.Settings;
import shop.devstack.supervision.Failure;
import shop.devstack.supervision.Logs;
import tools.jackson.databind.json.JsonMapper;

/** The words after {@code ./shop}: a method for each thing that a person wants done. */
@Command(
    name = "./shop",
    synopsisSubcommandLabel = "COMMAND",
    description = "Runs the whole shop on this machine: no Docker, only a JDK.",
    footer = {
      "",
      "  ./shop test [MODULE]   runs all tests, or those of one module",
      "  ./shop campaign [WHAT] tries 'faults' or 'fuzz' on a shop of its own, or both",
      "  ./shop load SCENARIO   customers at the running shop, as many as you say",
      "",
      "Data lies in .shop; the variable SHOP_HOME moves it, SHOP_PORT and the like move the ports."
    },
    subcommands = HelpCommand.class)
final class ShopCommands {

  private static final int MINUTES_TO_END = 3;

  private final Settings settings;

  ShopCommands(Settings settings) {
    this.settings = settings;
  }

  @Command(name = "down", description = "Ends the shop, also what a killed one has left.")
  void down() throws IOException {
    Optional<ControlClient> running = ControlClient.find(settings.home());
    if (running.isEmpty()) {
      try (FileChannel _ = HomeLock.take(settings.home())) {
        int left = parts().endLeftovers();
        System.out.println("The shop is not running; processes that were left: " + left);
      }
      return;
    }
    long pid = running.get().status().processes().getFirst().pid();
    running.get().act("down");
    ProcessHandle.of(pid)
        .ifPresent(
            devstack -> devstack.onExit().orTimeout(MINUTES_TO_END, TimeUnit.MINUTES).join());
    System.out.println("The shop has ended; its data stays.");
  }

  @Command(
      name = "status",
      description = "Shows every process: state, port, pid, memory, CPU, uptime.")
  void status(@Option(names = "--json", description = "For programs.") boolean json) {
    var status = control().status();
    System.out.print(json ? new JsonMapper().writeValueAsString(status) : StatusTable.of(status));
  }

  @Command(name = "logs", description = "Shows what a process has said, also after the end.")
  int logs(
      @Parameters(paramLabel = "SERVICE[#n]") String instance,
      @Option(names = "-f", description = "Go on showing what comes.") boolean follow,
      @Option(names = "-n", defaultValue = "200", description = "How many lines.") int lines)
      throws IOException, InterruptedException {
    Logs logs = Logs.in(settings.home());
    String id = instance.contains("#") ? instance : logs.newest(instance);
    return logs.show(id, lines, follow).inheritIO().start().waitFor();
  }

  @Command(name = "scale", description = "Runs a service so many times; waits until it does.")
  void scale(
      @Parameters(paramLabel = "SERVICE") String service,
      @Parameters(paramLabel = "NUMBER") int number) {
    control().act("scale", service, number);
    System.out.printf("%s runs %d times.%n", service, number);
  }

  @Command(name = "kill", description = "Ends one instance or all with kill -9; they are replaced.")
  void kill(@Parameters(paramLabel = "SERVICE[#n]") String instance) {
    control().act("kill", instance);
  }

  @Command(name = "deploy", description = "Replaces a service by what was last built of it.")
  void deploy(
      @Parameters(paramLabel = "SERVICE") String service,
      @Option(names = "--jar", description = "By this runnable jar instead.") @Nullable Path jar) {
    long start = System.nanoTime();
    control().act("deploy", service, jar == null ? "" : jar.toAbsolutePath().normalize());
    System.out.printf("%s is replaced after %.1f s.%n", service, (System.nanoTime() - start) / 1e9);
  }

  @Command(name = "restart", description = "Replaces the instances of a service one by one.")
  void restart(@Parameters(paramLabel = "SERVICE") String service) {
    control().act("restart", service);
  }

  @Command(name = "token", description = "Prints access tokens, for curl and for load tests.")
  void token(
      @Parameters(arity = "0..*", paramLabel = "CUSTOMER") @Nullable List<String> names,
      @Option(names = "--role", description = "Such as operator.") @Nullable String role,
      @Option(names = "--count", description = "Of so many made-up customers.") int count)
      throws IOException {
    if ((names == null) == (count == 0)) {
      throw new Failure("Name a customer, as in './shop token minji', or say --count 1000.");
    }
    String identity = control().devstack().address();
    Tokens tokens = new Tokens(identity, role == null ? List.of() : List.of(role));
    if (names == null) {
      tokens.invent(count, System.out::println);
    } else {
      tokens.of(names).forEach(System.out::println);
    }
  }

  @Command(name = "reset", description = "Wipes databases, events, secrets and logs.")
  void reset() throws IOException {
    if (ControlClient.find(settings.home()).isPresent()) {
      throw new Failure("The shop is running: end it first with ./shop down");
    }
    try (FileChannel _ = HomeLock.take(settings.home())) {
      parts().endLeftovers();
      parts().wipe();
    }
    System.out.println("All data is gone; the next ./shop up starts afresh.");
  }

  private ControlClient control() {
    return ControlClient.of(settings.home());
  }

  private Parts parts() {
    return new Parts(settings, new Secrets(settings.home()));
  }
}
