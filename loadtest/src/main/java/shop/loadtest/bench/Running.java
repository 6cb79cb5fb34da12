package shop.loadtest.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import shop.devstack.supervision.Failure;

/** A service that we have started, as a process of its own. */
public record Running(String name, int port, Process process, long startedAt)
    implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(3);
  private static final Duration END = Duration.ofSeconds(60);
  private static final long BETWEEN_LOOKS_MS = 10;

  /** Starts {@code program}, which listens on {@code port} later. */
  public static Running start(String name, int port, ProcessBuilder program) throws IOException {
    long now = System.nanoTime();
    return new Running(name, port, program.start(), now);
  }

  /** Waits until it is ready, and answers how long that took. */
  public Duration awaitReady() throws InterruptedException {
    while (!isReady()) {
      Duration waited = Duration.ofNanos(System.nanoTime() - startedAt);
      if (!process.isAlive() || waited.compareTo(START) > 0) {
        throw new Failure("%s does not get ready; its log tells why.".formatted(name));
      }
      TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MS);
    }
    return Duration.ofNanos(System.nanoTime() - startedAt);
  }

  /** Whether it says so now. */
  public boolean isReady() {
    try {
      URI readiness = URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(port));
      HttpURLConnection question = (HttpURLConnection) readiness.toURL().openConnection();
      question.setConnectTimeout(1000);
      question.setReadTimeout(1000);
      return question.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException notYet) {
      return false;
    }
  }

  InetSocketAddress address() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  Duration cpu() {
    return Cpu.of(process.toHandle());
  }

  /** Asks it to end in order; ends it when that takes too long. */
  @Override
  public void close() {
    process.toHandle().destroy();
    try {
      if (!process.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
