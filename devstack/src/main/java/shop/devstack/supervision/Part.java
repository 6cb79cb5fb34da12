package shop.devstack.supervision;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.IntSupplier;

/**
 * One kind of process and everything that keeping it alive needs to know.
 *
 * @param replicable whether more than one instance may run
 * @param port gives the port of the next instance
 * @param drain how long an instance that is to end still runs after it left the list
 */
public record Part(
    String name,
    boolean replicable,
    IntSupplier port,
    Duration drain,
    Launcher launcher,
    Probe probe) {

  /** A part that runs once, on a port of its own. */
  public static Part single(String name, int port, Launcher launcher, Probe probe) {
    return new Part(name, false, () -> port, Duration.ZERO, launcher, probe);
  }

  /** Starts a process that listens on a port and writes what it says to a file. */
  public interface Launcher {
    Launched launch(int port, Path log) throws IOException;
  }

  /** Asks the process on a port whether it is ready, starting or silent, within two seconds. */
  public interface Probe {
    State ask(int port);
  }
}
