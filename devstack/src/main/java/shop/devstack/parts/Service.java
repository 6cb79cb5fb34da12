package shop.devstack.parts;

import java.util.List;
import java.util.stream.Stream;
import shop.devstack.supervision.Failure;

/**
 * One of the shop's services.
 *
 * @param module its folder in the project, and its name everywhere
 * @param heap its largest heap in megabytes
 * @param busy whether a rush or thousands of tokens go through it
 * @param client whether it calls other services in its own name
 */
public record Service(String module, int heap, boolean busy, boolean client) {

  static final String IDENTITY = "identity-service";

  /** The module of the gateway. */
  public static final String GATEWAY = "api-gateway";

  /** All services, in the order in which they start. */
  public static final List<Service> ALL =
      List.of(
          new Service(IDENTITY, 96, true, false),
          new Service("catalog-service", 96, false, false),
          new Service("timesale-service", 160, true, true),
          new Service("payment-service", 96, false, false),
          new Service("order-service", 96, false, true),
          new Service("cart-service", 128, false, true),
          new Service(GATEWAY, 256, true, false));

  /** All but the gateway in one process, which is then run in their place. */
  public static final Service MONOLITH = new Service("monolith", 512, true, true);

  /** The modules of those that read or write events. */
  public static List<String> withEvents() {
    return ALL.stream()
        .filter(service -> service.isBehindGateway() && !service.module().equals(IDENTITY))
        .map(Service::module)
        .toList();
  }

  /** The one with this name. */
  public static Service named(String module) {
    return Stream.concat(ALL.stream(), Stream.of(MONOLITH))
        .filter(service -> service.module().equals(module))
        .findFirst()
        .orElseThrow(() ->
            new Failure(
                "There is no %s; there are %s."
                    .formatted(
                        module, String.join(", ", ALL.stream().map(Service::module).toList()))));
  }

  /** Whether it is one of those that the gateway stands before. */
  public boolean isBehindGateway() {
    return !module.equals(GATEWAY);
  }

  /** Megabytes for what is compiled: so much that nothing is thrown away again. */
  int codeCache() {
    return equals(MONOLITH) ? 192 : 96;
  }

  /** What its database, its login and its API document are called. */
  public String shortName() {
    return module.replace("-service", "");
  }
}
