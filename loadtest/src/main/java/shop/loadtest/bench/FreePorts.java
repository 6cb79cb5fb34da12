package shop.loadtest.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shop.devstack.parts.Settings;

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
  public static int one() throws IOException {
    try (ServerSocket any = new ServerSocket(0)) {
      return any.getLocalPort();
    }
  }

  /** One for each variable of a shop that names a port, and for {@code more}; no two alike. */
  public static Map<String, String> ofShop(String... more) throws IOException {
    List<String> variables = new ArrayList<>(PORTS);
    variables.addAll(List.of(more));
    Map<String, String> ports = new HashMap<>();
    List<ServerSocket> held = new ArrayList<>();
    try {
      for (String variable : variables) {
        ServerSocket any = new ServerSocket(0);
        held.add(any);
        ports.put(variable, Integer.toString(any.getLocalPort()));
      }
      return ports;
    } finally {
      for (ServerSocket socket : held) {
        socket.close();
      }
    }
  }
}
