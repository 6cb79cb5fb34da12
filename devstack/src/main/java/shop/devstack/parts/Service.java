package shop.devstack.parts;

import java.util.List;
import java.util.Optional;

/**
 * One of the shop's services.
 *
 * @param module its folder in the project, and its name everywhere
 * @param database the name of its database and login, if it has one
 * @param heap its largest heap in megabytes
 * @param busy whether every purchase of a rush goes through it
 * @param client whether it calls other services in its own name
 */
public record Service(
    String module, Optional<String> database, int heap, boolean busy, boolean client) {

  static final String IDENTITY = "identity-service";

  /** The module of the gateway. */
  public static final String GATEWAY = "api-gateway";

  /** All services, in the order in which they start. */
  public static final List<Service> ALL =
      List.of(
          new Service(IDENTITY, Optional.of("identity"), 96, false, false),
          new Service("catalog-service", Optional.of("catalog"), 96, false, false),
          new Service("timesale-service", Optional.of("timesale"), 96, true, true),
          new Service("payment-service", Optional.of("payment"), 96, false, false),
          new Service("order-service", Optional.of("order"), 96, false, true),
          new Service(GATEWAY, Optional.empty(), 96, true, false));

  /** Whether customers reach it through the gateway. */
  public boolean isBehindGateway() {
    return !module.equals(GATEWAY);
  }

  /** What it is called where everybody knows that it is a service. */
  public String shortName() {
    return module.replace("-service", "");
  }
}
