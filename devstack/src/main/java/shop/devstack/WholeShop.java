package shop.devstack;

import java.time.Duration;
import java.util.List;
import shop.devstack.control.ControlServer;
import shop.devstack.parts.Parts;
import shop.devstack.parts.Secrets;
import shop.devstack.parts.Service;
import shop.devstack.parts.Settings;
import shop.devstack.supervision.Door;
import shop.devstack.supervision.Part;
import shop.devstack.supervision.RunFolder;
import shop.devstack.supervision.Supervisor;

/** The running shop: what starts in which order, and ends in the opposite one. */
final class WholeShop {

  /** How many parts the services stand on. */
  static final int INFRASTRUCTURE = 3;

  private static final Duration LEFTOVER = Duration.ofSeconds(20);

  private final Settings settings;
  private final Parts parts;
  private final List<Service> services;
  private final Supervisor supervisor;
  private final ControlServer control;
  private final Door identity;

  /** Opens the control, so that {@code down} may already be asked for; starts nothing yet. */
  WholeShop(Settings settings, List<Service> services, Progress progress, Runnable down) {
    this.settings = settings;
    this.services = services;
    Secrets secrets = new Secrets(settings.home());
    parts = new Parts(settings, secrets);
    parts.checkMachine();
    supervisor = new Supervisor(new RunFolder(settings.home()), progress);
    String token = secrets.of("control");
    control = new ControlServer(settings.control(), token, settings.home(), supervisor, down);
    identity = new Door(() -> supervisor.ready(Service.IDENTITY));
  }

  /** Ends what a killed devstack has left running on this data folder, and says how much. */
  static int endLeftovers(Settings settings) {
    int left = new RunFolder(settings.home()).endLeftovers(LEFTOVER);
    new Parts(settings, new Secrets(settings.home())).endLeftovers();
    return left;
  }

  /** Starts everything; comes back when all of it is ready. */
  void start() throws InterruptedException {
    List<Part> infrastructure = parts.infrastructure();
    supervisor.start(infrastructure, INFRASTRUCTURE);
    parts.prepareDatabases();
    supervisor.start(
        parts.services(services, identity.port()), Runtime.getRuntime().availableProcessors());
    if (services.containsAll(Service.ALL)) {
      new DemoSale(new ShopApi(settings.address())).open();
    }
    control.phase("ready");
  }

  /** Ends the gateway first, so that nothing new comes in, and what all stand on last. */
  void stop() {
    control.phase("stopping");
    try {
      supervisor.stop(List.of(Service.GATEWAY));
      supervisor.stop(services.stream().map(Service::module).toList());
      supervisor.stop(parts.infrastructure().stream().map(Part::name).toList());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      identity.close();
      control.close();
    }
  }
}
