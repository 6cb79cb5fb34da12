package shop.devstack.supervision;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Gives out ports of a range in turn, so that a port just left is not taken again at once. */
public final class Ports {

  private static final int RANGE = 200;
  private static final int LARGEST = 65_535;

  private final int first;
  private final int range;
  private int given;

  private Ports(int first) {
    this.first = first;
    this.range = Math.min(RANGE, LARGEST - first + 1);
  }

  /** Ports from {@code first} on, for processes that may listen anywhere. */
  public static Ports startingAt(int first) {
    return new Ports(first);
  }

  /**
   * Ports from a random one on, below those that systems give to outgoing connections (from 32,768
   * on): one of these may be taken while the process that shall listen there still starts.
   */
  public static Ports anywhere() {
    return new Ports(ThreadLocalRandom.current().nextInt(10_000, 32_000));
  }

  /** Whether nobody listens on {@code port} of this machine. */
  public static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  /** The next free port. */
  public synchronized int next() {
    return IntStream.range(0, range)
        .map(_ -> first + given++ % range)
        .filter(Ports::isFree)
        .findFirst()
        .orElseThrow(() ->
            new Failure("No port is free from %d to %d.".formatted(first, first + range - 1)));
  }
}
