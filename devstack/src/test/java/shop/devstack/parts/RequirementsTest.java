package shop.devstack.parts;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RequirementsTest {

  private static final long PLENTY = 100L << 30;
  private static final Map<String, Integer> PORTS = Map.of("SHOP_PORT", 8080);

  @Test
  void acceptsAMachineWithEnoughOfEverything() {
    assertThatCode(() -> new Requirements(PLENTY, PLENTY, _ -> true).check(PORTS))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesTooLittleMemory() {
    assertThatThrownBy(() -> new Requirements(1 << 20, PLENTY, _ -> true).check(PORTS))
        .hasMessage("The shop needs 2800 MB of free memory, and this machine has 1 MB.");
  }

  @Test
  void refusesAFullDisk() {
    assertThatThrownBy(() -> new Requirements(PLENTY, 1 << 20, _ -> true).check(PORTS))
        .hasMessage("The shop needs 2000 MB of free disk, and 1 MB are left.");
  }

  @Test
  void saysHowToMoveATakenPort() {
    assertThatThrownBy(() -> new Requirements(PLENTY, PLENTY, _ -> false).check(PORTS))
        .hasMessageContaining("Port 8080 is taken")
        .hasMessageContaining("SHOP_PORT=");
  }
}
