package shop.devstack.supervision;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One steady port in front of a service whose instances come and go, as a Service is in Kubernetes.
 */
public final class Door implements AutoCloseable {

  private final ServerSocket socket;
  private final Supplier<Optional<Instance>> behind;

  /** Opens {@code port}; each connection goes to the instance that {@code behind} names then. */
  public Door(int port, Supplier<Optional<Instance>> behind) {
    this.behind = behind;
    try {
      socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new Failure("Port %d cannot be opened: %s.".formatted(port, e.getMessage()));
    }
    Thread.ofVirtual().name("door-" + port).start(this::accept);
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket caller = socket.accept();
        Thread.startVirtualThread(() -> connect(caller));
      } catch (IOException closedOrRefused) {
        // The next one may fare better.
      }
    }
  }

  private void connect(Socket caller) {
    Optional<Instance> instance = behind.get();
    try (caller) {
      if (instance.isPresent()) {
        try (Socket service = new Socket(InetAddress.getLoopbackAddress(), instance.get().port())) {
          Thread answers = Thread.startVirtualThread(() -> pass(service, caller));
          pass(caller, service);
          answers.join();
        }
      }
    } catch (IOException goneMeanwhile) {
      // The caller sees a closed connection, as with a service that has gone.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void pass(Socket from, Socket to) {
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      in.transferTo(out);
      to.shutdownOutput();
    } catch (IOException closed) {
      close(from);
      close(to);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyGone) {
      // Nothing left to do.
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException alreadyGone) {
      // Nothing left to do.
    }
  }
}
