package shop.devstack.parts;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import shop.devstack.http.Http;
import shop.devstack.supervision.Part.Probe;
import shop.devstack.supervision.State;

/** How to ask each kind of process whether it is ready. */
final class Probes {

  private static final Duration PATIENCE = Duration.ofMillis(1500);

  // Its length, then: ApiVersions (18), version 0, correlation 1, no client id.
  private static final byte[] WHICH_REQUESTS = {0, 0, 0, 10, 0, 18, 0, 0, 0, 0, 0, 1, -1, -1};

  private Probes() {}

  private interface Question {
    boolean isAnsweredWell() throws IOException;
  }

  /** Ready when {@code path} answers 200. */
  static Probe http(String path) {
    return port -> {
      Http process = new Http("http://127.0.0.1:" + port, PATIENCE);
      return answerTo(() -> process.get(path).status() == 200);
    };
  }

  /** Ready when the broker answers which requests it understands. */
  static State kafka(int port) {
    return answerTo(() -> {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.getOutputStream().write(WHICH_REQUESTS);
        return socket.getInputStream().readNBytes(8).length == 8;
      }
    });
  }

  private static State answerTo(Question question) {
    try {
      return question.isAnsweredWell() ? State.READY : State.STARTING;
    } catch (ConnectException nobodyListens) {
      return State.STARTING;
    } catch (IOException e) {
      return State.SILENT;
    }
  }
}
