package shop.devstack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import shop.devstack.control.ControlClient;
import shop.devstack.parts.Build;
import shop.devstack.parts.Service;
import shop.devstack.parts.Settings;
import shop.devstack.supervision.Failure;

/** Builds what is missing, starts everything, and stays until Ctrl-C or {@code ./shop down}. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = "Builds what is missing and starts the whole shop; Ctrl-C ends it.")
final class UpCommand implements Callable<Integer> {

  @Option(names = "--detach", description = "Come back when the shop is ready; it runs on.")
  private boolean detach;

  @Option(names = "--no-build", description = "Run what is built, also when its sources are newer.")
  private boolean noBuild;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "SERVICE",
      description = "Start these services only (and broker, database and payment provider).")
  private List<String> only = List.of();

  private final Progress progress = new Progress();

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = Shop.settings();
    Optional<ControlClient> running = ControlClient.find(settings.home());
    if (running.isPresent()) {
      progress.say("The shop is already running.\n\n" + StatusTable.of(running.get().status()));
      return 0;
    }
    if (detach) {
      return Detached.start(settings, arguments());
    }
    HomeLock lock = HomeLock.take(settings.home());
    try (lock) {
      return run(settings);
    }
  }

  private List<String> arguments() {
    List<String> arguments = new ArrayList<>(List.of("up"));
    if (noBuild) {
      arguments.add("--no-build");
    }
    if (!only.isEmpty()) {
      arguments.add("--only=" + String.join(",", only));
    }
    return arguments;
  }

  private int run(Settings settings) throws InterruptedException {
    long start = System.nanoTime();
    List<Service> services = chosen();
    build(settings, services);
    int left = WholeShop.endLeftovers(settings);
    if (left > 0) {
      progress.say("Ended %d processes that an earlier shop had left.".formatted(left));
    }
    CountDownLatch end = new CountDownLatch(1);
    WholeShop shop = new WholeShop(settings, services, progress, end::countDown);
    // Ctrl-C, ./shop down and a failed start all end here.
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> stop(shop)));
    progress.expect(services.size() + WholeShop.INFRASTRUCTURE);
    shop.start();
    progress.finish();
    progress.say(
        "%nThe shop is ready after %.0f s.%n".formatted((System.nanoTime() - start) / 1e9));
    progress.say(Welcome.to(settings));
    end.await();
    return 0;
  }

  private void stop(WholeShop shop) {
    progress.finish();
    progress.say("\nEnding the shop ...");
    shop.stop();
    progress.say("The shop has ended.");
  }

  private List<Service> chosen() {
    for (String name : only) {
      if (Service.ALL.stream().noneMatch(service -> service.module().equals(name))) {
        throw new Failure("There is no service '%s'.".formatted(name));
      }
    }
    return Service.ALL.stream()
        .filter(service -> only.isEmpty() || only.contains(service.module()))
        .toList();
  }

  private boolean mayNotBuild() {
    return noBuild || "false".equals(System.getenv("SHOP_BUILD"));
  }

  private void build(Settings settings, List<Service> services) throws InterruptedException {
    Build build = new Build(settings);
    List<Service> missing = mayNotBuild() ? List.of() : build.missing(services);
    if (!missing.isEmpty()) {
      progress.say("Building " + String.join(", ", missing.stream().map(Service::module).toList()));
      build.build(missing, name -> progress.say("  building  " + name));
    }
  }
}
