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

  /** Opens a free port; each connection goes to the instance that {@code behind} names then. */
  public Door(Supplier<Optional<Instance>> behind) {
    this.behind = behind;
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new Failure("No port can be opened: %s.".formatted(e.getMessage()));
    }
    Thread.ofVirtual().name("door").start(this::accept);
  }

  /** The port to come to. */
  public int port() {
    return socket.getLocalPort();
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
