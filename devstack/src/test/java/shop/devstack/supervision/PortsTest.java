package shop.devstack.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void passesOverAPortThatIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(Ports.startingAt(taken.getLocalPort()).next()).isNotEqualTo(taken.getLocalPort());
    }
  }

  @Test
  void doesNotGiveTheSamePortTwiceInARow() {
    Ports ports = Ports.startingAt(20_000);

    assertThat(ports.next()).isNotEqualTo(ports.next());
  }

  @Test
  void staysWithinThePortsThatExist() {
    Ports ports = Ports.startingAt(65_530);

    for (int i = 0; i < 20; i++) {
      assertThat(ports.next()).isBetween(65_530, 65_535);
    }
  }
}
