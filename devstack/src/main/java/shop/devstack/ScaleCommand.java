package shop.devstack;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import shop.devstack.control.ControlClient;

/** Changes how many instances of a service run. */
@Command(
    name = "scale",
    mixinStandardHelpOptions = true,
    description = "Runs so many instances of a service; comes back when they are ready.")
final class ScaleCommand implements Runnable {

  @Parameters(paramLabel = "SERVICE", description = "Such as timesale-service.")
  private String service = "";

  @Parameters(paramLabel = "NUMBER", description = "How many instances are wanted.")
  private int number;

  @Override
  public void run() {
    ControlClient.of(Shop.settings().home()).scale(service, number);
    System.out.printf("%s runs %d times.%n", service, number);
  }
}
