package shop.devstack.supervision;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** Gives out ports of a range in turn, so that a port just left is not taken again at once. */
public final class Ports {

  private static final int RANGE = 200;

  private final int first;
  private int given;

  private Ports(int first) {
    this.first = first;
  }

  /** Ports from {@code first} on, for processes that may listen anywhere. */
  public static Ports startingAt(int first) {
    return new Ports(first);
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
    return IntStream.range(0, RANGE)
        .map(_ -> first + given++ % RANGE)
        .filter(Ports::isFree)
        .findFirst()
        .orElseThrow(() ->
            new Failure("No port is free from %d to %d.".formatted(first, first + RANGE - 1)));
  }
}
