package shop.devstack.parts;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import shop.devstack.supervision.Health;
import shop.devstack.supervision.Part.Probe;

/** How to ask each kind of process whether it is ready. */
final class Probes {

  private static final Duration PATIENCE = Duration.ofMillis(1500);
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofMillis(500))
          .build();

  private Probes() {}

  /** Ready when {@code path} answers 200. */
  static Probe http(String path) {
    return port -> {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
              .timeout(PATIENCE)
              .build();
      try {
        int status = HTTP.send(request, BodyHandlers.discarding()).statusCode();
        return status == 200 ? Health.READY : Health.UNREADY;
      } catch (ConnectException nobodyListens) {
        return Health.UNREADY;
      } catch (IOException e) {
        return Health.SILENT;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Health.UNREADY;
      }
    };
  }

  /** Ready when the broker answers which requests it understands (ApiVersions, version 0). */
  static Health kafka(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
      socket.setSoTimeout((int) PATIENCE.toMillis());
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      out.writeInt(10); // Length, then: ApiVersions, version 0, correlation 1, no client id.
      out.writeShort(18);
      out.writeShort(0);
      out.writeInt(1);
      out.writeShort(-1);
      DataInputStream in = new DataInputStream(socket.getInputStream());
      in.readInt();
      return in.readInt() == 1 ? Health.READY : Health.UNREADY;
    } catch (ConnectException nobodyListens) {
      return Health.UNREADY;
    } catch (IOException e) {
      return Health.SILENT;
    }
  }
}
