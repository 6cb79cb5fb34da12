package shop.platform.training;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The service in its training run; its orderly end writes the cache. */
record Trainee(Process process, int port, HttpClient http) implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(2);
  private static final Duration END = Duration.ofMinutes(2);

  static Trainee start(Program program, List<String> options, Surroundings surroundings)
      throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    List<String> command = new ArrayList<>(List.of(Program.java()));
    command.addAll(options);
    command.add("-XX:AOTCacheOutput=" + program.cache());
    // One line for each class that cannot be kept: thousands.
    command.add("-Xlog:aot*=error");
    command.addAll(List.of("-jar", program.jar().toString()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(surroundings.environment());
    builder.environment().put("SERVER_PORT", Integer.toString(port));
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(program.log().toFile()));
    return new Trainee(builder.start(), port, HttpClient.newHttpClient());
  }

  String address() {
    return "http://localhost:" + port;
  }

  void awaitReady() throws IOException, InterruptedException {
    long end = System.nanoTime() + START.toNanos();
    while (!isReady()) {
      if (!process.isAlive() || System.nanoTime() - end > 0) {
        throw new IOException("it did not become ready");
      }
      Thread.sleep(100);
    }
  }

  private boolean isReady() throws InterruptedException {
    URI readiness = URI.create(address() + "/actuator/health/readiness");
    try {
      HttpRequest request = HttpRequest.newBuilder(readiness).timeout(START).build();
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException nobodyListensYet) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
        throw new IOException("it did not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
    }
  }
}
