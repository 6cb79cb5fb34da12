package shop.loadtest.bench;

import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import shop.devstack.parts.Settings;

/**
 * Ports on which nobody listens now, below those that systems give to outgoing connections (from
 * 32,768 on): one of these may be taken while the process that shall listen there still starts.
 */
public final class FreePorts {

  private static final int FIRST = 10_000;
  private static final int AFTER_LAST = 32_000;
  private static final int TRIES = 1_000;
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
    try (ServerSocket any = open()) {
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
        ServerSocket any = open();
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

  private static ServerSocket open() throws IOException {
    BindException last = new BindException("no port was tried");
    for (int i = 0; i < TRIES; i++) {
      try {
        return new ServerSocket(ThreadLocalRandom.current().nextInt(FIRST, AFTER_LAST));
      } catch (BindException taken) {
        last = taken;
      }
    }
    throw last;
  }
}
