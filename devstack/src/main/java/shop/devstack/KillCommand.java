package shop.devstack;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import shop.devstack.control.ControlClient;

/** Ends a process abruptly, to see the shop survive it. */
@Command(
    name = "kill",
    mixinStandardHelpOptions = true,
    description = "Ends an instance abruptly (kill -9); it is replaced.")
final class KillCommand implements Runnable {

  @Parameters(
      paramLabel = "SERVICE[#n]",
      description = "Such as order-service#1; without a number all its instances.",
      converter = InstanceName.Converter.class)
  private InstanceName instance = new InstanceName("", 0);

  @Override
  public void run() {
    ControlClient.of(Shop.settings().home()).kill(instance.service(), instance.number());
  }
}
