package shop.timesale.warmup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.TestSocketUtils;

class RehearsalTest {

  private static final Duration PATIENCE = Duration.ofMillis(300);

  private static Rehearsal rehearse(int port) throws InterruptedException {
    URI door = URI.create("http://localhost:" + port);
    var calls = new RehearsalCalls(door, "token", "rehearsal", PATIENCE);
    Rehearsal rehearsal = new Rehearsal(calls, 1_000_000, System.nanoTime() + PATIENCE.toNanos());
    rehearsal.run(2);
    return rehearsal;
  }

  @Test
  void endsWhenNobodyAnswers() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      Rehearsal rehearsal = rehearse(silent.getLocalPort());

      assertThat(rehearsal.good()).isZero();
      assertThat(rehearsal.trouble()).contains("timed out");
    }
  }

  @Test
  void endsWhenNobodyListens() throws Exception {
    Rehearsal rehearsal = rehearse(TestSocketUtils.findAvailableTcpPort());

    assertThat(rehearsal.good()).isZero();
    assertThat(rehearsal.trouble()).contains("ConnectException");
  }
}
