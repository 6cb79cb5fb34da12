package shop.devstack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import shop.devstack.control.ControlServer;
import shop.devstack.control.Operations;
import shop.devstack.control.StatusView.ScalingView;
import shop.devstack.limits.CpuGroups;
import shop.devstack.parts.Parts;
import shop.devstack.parts.Secrets;
import shop.devstack.parts.Service;
import shop.devstack.parts.Settings;
import shop.devstack.supervision.Failure;
import shop.devstack.supervision.Logs;
import shop.devstack.supervision.Part;
import shop.devstack.supervision.Supervisor;

/** The running shop: what starts in which order, and ends in the opposite one. */
final class WholeShop implements Operations {

  private final Settings settings;
  private final Elasticity elasticity;
  private final Progress progress = new Progress();
  private final CountDownLatch end = new CountDownLatch(1);
  private final Parts parts;
  private final Supervisor supervisor;
  private final ControlServer control;

  /** Opens the control, so that {@code down} may already be asked for; starts nothing yet. */
  WholeShop(Settings settings, Elasticity elasticity) throws IOException {
    this.settings = settings;
    this.elasticity = elasticity;
    Secrets secrets = new Secrets(settings.home());
    parts = new Parts(settings, secrets, elasticity.limits());
    int left = parts.endLeftovers();
    if (left > 0) {
      progress.say("Ended %d processes that an earlier shop had left.".formatted(left));
    }
    parts.checkMachine();
    supervisor = new Supervisor(Logs.in(settings.home()), progress);
    control =
        new ControlServer(
            settings.port(Settings.CONTROL),
            secrets.of("control"),
            settings.home(),
            supervisor,
            this);
  }

  /** Starts everything and stays until it is to end: by {@code down} or by Ctrl-C. */
  void run() throws IOException, InterruptedException {
    long start = System.nanoTime();
    // Ctrl-C, ./shop down and a failed start all end here.
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::stop));
    start();
    String sale = sale();
    control.phase("ready");
    progress.finish();
    progress.say(
        "%nThe shop is ready after %.0f s.%n".formatted((System.nanoTime() - start) / 1e9));
    progress.say(Welcome.to(settings.address(), sale));
    settings.traces().ifPresent(zipkin -> progress.say("Traces    %s%n".formatted(zipkin)));
    elasticity.begin(supervisor, progress::say);
    end.await();
  }

  @Override
  public void down() {
    end.countDown();
  }

  @Override
  public void deploy(String service, String jar) throws InterruptedException {
    Optional<Path> file = jar.isEmpty() ? Optional.empty() : Optional.of(Path.of(jar));
    parts.deploy(Service.named(service), file, supervisor.crew(service));
  }

  @Override
  public List<ScalingView> scaling() {
    return elasticity.view();
  }

  private void start() throws IOException, InterruptedException {
    List<Part> infrastructure = parts.infrastructure();
    progress.expect(infrastructure.size() + settings.services().size());
    supervisor.start(infrastructure, infrastructure.size());
    parts.prepareDatabases();
    supervisor.start(parts.services(), Runtime.getRuntime().availableProcessors());
    for (Service service : settings.services()) {
      if (service.isBehindGateway()) {
        new Gateway(settings.address()).awaitAnswerOf(service);
      }
    }
  }

  /** A shop without an open sale is a shop all the same. */
  private String sale() throws IOException, InterruptedException {
    try {
      return new DemoSale(settings.address()).open();
    } catch (Failure e) {
      progress.say("There is no sale to buy in. " + e.getMessage());
      return DemoSale.FIRST;
    }
  }

  /** Ends the gateway first, so that nothing new comes in, and what all stand on last. */
  private void stop() {
    progress.finish();
    progress.say("\nEnding the shop ...");
    control.phase("stopping");
    elasticity.end();
    try {
      supervisor.stop(List.of(Service.GATEWAY));
      supervisor.stop(settings.services().stream().map(Service::module).toList());
      supervisor.stop(parts.infrastructure().stream().map(Part::name).toList());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    elasticity.limits().ifPresent(CpuGroups::clear);
    control.close();
    progress.say("The shop has ended.");
  }
}
