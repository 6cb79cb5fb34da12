package shop.devstack.parts;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A shop of a test's own: its data folder, and ports that were free a moment ago. */
final class TestShop {

  private TestShop() {}

  static Settings settings(Path home) throws IOException {
    List<String> variables =
        List.of(
            "SHOP_PORT",
            "SHOP_CONTROL_PORT",
            "SHOP_PROVIDER_PORT",
            "SHOP_POSTGRES_PORT",
            "SHOP_KAFKA_PORT",
            "SHOP_KAFKA_CONTROLLER_PORT");
    Map<String, String> environment = new HashMap<>(Map.of("SHOP_HOME", home.toString()));
    List<ServerSocket> sockets = new ArrayList<>();
    for (String variable : variables) {
      ServerSocket socket = new ServerSocket(0);
      sockets.add(socket);
      environment.put(variable, Integer.toString(socket.getLocalPort()));
    }
    for (ServerSocket socket : sockets) {
      socket.close();
    }
    return Settings.of(Path.of("..").toAbsolutePath().normalize(), environment);
  }
}
