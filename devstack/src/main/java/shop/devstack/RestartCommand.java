package shop.devstack;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import shop.devstack.control.ControlClient;

/** Replaces the instances of a service without a pause. */
@Command(
    name = "restart",
    mixinStandardHelpOptions = true,
    description = "Replaces the instances of a service, one after another.")
final class RestartCommand implements Runnable {

  @Parameters(paramLabel = "SERVICE", description = "Such as order-service.")
  private String service = "";

  @Override
  public void run() {
    ControlClient.of(Shop.settings().home()).restart(service);
  }
}
