package shop.loadtest.story;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ports on which nobody listens. */
final class FreePorts {

  private FreePorts() {}

  /** One for each of these variables. */
  static Map<String, String> each(List<String> variables) throws IOException {
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
