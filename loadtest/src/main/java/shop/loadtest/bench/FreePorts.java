package shop.loadtest.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import shop.devstack.parts.Settings;
import shop.devstack.supervision.Ports;

/** Ports on which nobody listens now. */
public final class FreePorts {

  private static final List<String> PORTS =
      List.of(
          Settings.GATEWAY,
          Settings.CONTROL,
          "SHOP_PROVIDER_PORT",
          "SHOP_POSTGRES_PORT",
          "SHOP_KAFKA_PORT",
          "SHOP_KAFKA_CONTROLLER_PORT");

  private FreePorts() {}

  /** Any one. */
  public static int one() {
    return Ports.anywhere().next();
  }

  /** One for each variable of a shop that names a port, and for {@code more}; no two alike. */
  public static Map<String, String> ofShop(String... more) {
    Ports ports = Ports.anywhere();
    Map<String, String> byVariable = new HashMap<>();
    Stream.concat(PORTS.stream(), Stream.of(more))
        .forEach(variable -> byVariable.put(variable, Integer.toString(ports.next())));
    return byVariable;
  }
}
