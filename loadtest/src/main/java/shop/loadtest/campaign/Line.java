package shop.loadtest.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One connection through the door, both directions. */
final class Line {

  private static final int BUFFER = 1 << 16;
  private static final long ANSWER_MS = 500;

  private final DatabaseDoor door;
  private final Socket instance;
  private final Socket database;
  private final Conversation conversation = new Conversation();
  private final CountDownLatch answered = new CountDownLatch(1);
  private volatile boolean deaf;

  Line(DatabaseDoor door, Socket instance, Socket database) {
    this.door = door;
    this.instance = instance;
    this.database = database;
  }

  void start() {
    Thread.ofVirtual().name("to-database").start(() -> pass(this::ask));
    Thread.ofVirtual().name("from-database").start(() -> pass(this::answer));
  }

  @FunctionalInterface
  private interface Direction {
    void pass() throws IOException, InterruptedException;
  }

  private void pass(Direction direction) {
    try {
      direction.pass();
    } catch (IOException broken) {
      // Both ends hear it when both sockets close.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      close();
    }
  }

  private void ask() throws IOException, InterruptedException {
    InputStream in = instance.getInputStream();
    OutputStream out = database.getOutputStream();
    byte[] bytes = new byte[BUFFER];
    for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
      door.gate().pass();
      Trap trap = conversation.endsBatch(bytes, read) ? door.take() : null;
      deaf = trap != null && trap.cut() != Trap.Cut.NONE;
      out.write(bytes, 0, read);
      if (trap != null && spring(trap)) {
        return;
      }
    }
  }

  /** True when this connection is to end. */
  private boolean spring(Trap trap) throws InterruptedException {
    trap.spring();
    return switch (trap.cut()) {
      case NONE -> false;
      case AT_ONCE -> true;
      case WITH_ITS_ANSWER -> answered.await(ANSWER_MS, TimeUnit.MILLISECONDS) || deaf;
    };
  }

  private void answer() throws IOException, InterruptedException {
    InputStream in = database.getInputStream();
    OutputStream out = instance.getOutputStream();
    byte[] bytes = new byte[BUFFER];
    for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
      door.gate().pass();
      if (deaf) {
        answered.countDown();
      } else {
        out.write(bytes, 0, read);
      }
    }
  }

  void close() {
    door.ended(this);
    close(instance);
    close(database);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyGone) {
      // That is what we want.
    }
  }
}
