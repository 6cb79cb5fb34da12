package shop.loadtest.campaign;

import java.io.IOException;
import java.net.URI;
import shop.devstack.supervision.Failure;
import shop.loadtest.bench.Running;

/** One instance of timesale-service and its door to the database. */
record Member(Running running, DatabaseDoor door) implements AutoCloseable {

  String name() {
    return running.name();
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:%d%s".formatted(running.port(), path));
  }

  /** Ends it as the kernel does: nothing of it runs any more. */
  void kill() {
    var _ = running.process().toHandle().destroyForcibly();
  }

  void freeze() {
    if (running.process().isAlive()) {
      signal(running.process().pid(), "STOP");
    }
  }

  void thaw() {
    if (running.process().isAlive()) {
      signal(running.process().pid(), "CONT");
    }
  }

  /** Sends a signal to a process that we have started. */
  static void signal(long process, String name) {
    try {
      Process kill =
          new ProcessBuilder("kill", "-" + name, Long.toString(process))
              .redirectErrorStream(true)
              .start();
      // It may be gone already, and that is seen elsewhere.
      var _ = kill.onExit().join();
    } catch (IOException e) {
      throw new Failure("There is no command kill here: " + e.getMessage());
    }
  }

  @Override
  public void close() throws IOException {
    running.close();
    door.close();
  }
}
