package shop.devstack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import shop.devstack.control.ControlClient;
import shop.devstack.parts.Settings;

/** Runs the shop in the foreground, as the options say. */
@Command(name = "up", description = "Starts the whole shop; Ctrl-C ends it.")
final class UpCommand implements Callable<Integer> {

  private final Settings settings;

  @Option(names = "--traces", description = "With Zipkin, to see them.")
  private boolean traces;

  @Option(names = "--limits", description = "Keeps each instance within the CPU of its manifest.")
  private boolean limits;

  @Option(names = "--autoscale", description = "The same, and scales services by their manifests.")
  private boolean autoscale;

  @Option(
      names = "--signals",
      split = ",",
      description = "Scales, and of cpu,schedule,latency,queue only by these.")
  private @Nullable Set<String> signals;

  @Option(
      names = "--monolith",
      description = "All services but the gateway as one process, without a broker, to compare.")
  private boolean monolith;

  UpCommand(Settings settings) {
    this.settings = settings;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (ControlClient.find(settings.home()).isPresent()) {
      System.out.println("The shop is already running.\n");
      new ShopCommands(settings).status(false);
      return 0;
    }
    try (FileChannel _ = HomeLock.take(settings.home())) {
      Settings packed = monolith ? settings.inOne() : settings;
      Settings wished = traces ? packed.withTraces(System.getenv()) : packed;
      new WholeShop(wished, elasticity(wished)).run();
    }
    return 0;
  }

  private Elasticity elasticity(Settings wished) {
    boolean scales = autoscale || signals != null;
    Set<String> chosen = signals == null ? Set.of() : signals;
    return new Elasticity(wished, limits || scales, scales, chosen);
  }
}
