package shop.loadtest.campaign;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Through which one instance reaches PostgreSQL. It passes on what is said, unless it is told to
 * stand still, to let nobody through, or to wait for a batch with a trap.
 */
final class DatabaseDoor implements AutoCloseable {

  private static final int BACKLOG = 50;

  private final ServerSocket server;
  private final InetSocketAddress database;
  private final Set<Line> lines = ConcurrentHashMap.newKeySet();
  private final AtomicReference<@Nullable Trap> trap = new AtomicReference<>();
  private final Gate gate = new Gate();
  private volatile boolean refuses;

  /** A door to the server on {@code port} of this machine. */
  DatabaseDoor(int port) throws IOException {
    database = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().name("database-door").start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        open(server.accept());
      } catch (IOException closedOrNoDatabase) {
        // Whoever wanted in hears it by the closed socket.
      }
    }
  }

  private void open(Socket instance) throws IOException {
    Socket behind = new Socket();
    try {
      if (refuses) {
        throw new IOException("Nobody passes now");
      }
      behind.connect(database);
      instance.setTcpNoDelay(true);
      behind.setTcpNoDelay(true);
      Line line = new Line(this, instance, behind);
      lines.add(line);
      line.start();
    } catch (IOException e) {
      instance.close();
      behind.close();
      throw e;
    }
  }

  void ended(Line line) {
    lines.remove(line);
  }

  Gate gate() {
    return gate;
  }

  /** Waits with {@code next} for a batch; there is one trap at a time. */
  void set(Trap next) {
    trap.set(next);
  }

  /** The trap, if it is there: a batch has just come. */
  @Nullable Trap take() {
    return trap.getAndSet(null);
  }

  /** Ends all connections, and lets nobody through until {@link #admit}. */
  void refuse() {
    refuses = true;
    lines.forEach(Line::close);
  }

  void admit() {
    refuses = false;
  }

  @Override
  public void close() throws IOException {
    server.close();
    gate.open();
    lines.forEach(Line::close);
  }
}
