package shop.devstack;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import shop.devstack.control.ControlClient;
import shop.devstack.control.StatusView;
import tools.jackson.databind.json.JsonMapper;

/** Shows every process. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Shows every process: state, port, pid, memory, CPU, uptime.")
final class StatusCommand implements Runnable {

  @Option(names = "--json", description = "As JSON, for programs.")
  private boolean json;

  @Override
  public void run() {
    StatusView status = ControlClient.of(Shop.settings().home()).status();
    System.out.print(json ? new JsonMapper().writeValueAsString(status) : StatusTable.of(status));
  }
}
