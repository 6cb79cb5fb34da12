package shop.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shop.acceptance.Door;
import shop.acceptance.RunningShop;

/** The documents of the running shop's services, read through the gateway as a client would. */
final class Documents {

  private static final List<String> SERVICES =
      List.of("catalog", "timesale", "cart", "order", "payment", "identity");

  private final String gateway;
  private final Map<String, String> services;
  private final List<Operation> operations;

  Documents(RunningShop shop) {
    gateway = shop.address();
    services =
        SERVICES.stream()
            .collect(Collectors.toMap(name -> name, name -> shop.address(name + "-service")));
    Door door = new Door(gateway, null);
    operations = SERVICES.stream().flatMap(service -> operations(door, service)).toList();
  }

  private static Stream<Operation> operations(Door door, String service) {
    Door.Answer document = door.get("/openapi/" + service);
    assertThat(document.status()).as(service).isEqualTo(200);
    return Operation.in(service, document.json()).stream();
  }

  Stream<Operation> operations() {
    return operations.stream();
  }

  /** Where an operation is called: at the gateway, or at the service when others call it. */
  String address(Operation operation) {
    return operation.isPublic() ? gateway : services.getOrDefault(operation.service(), gateway);
  }
}
