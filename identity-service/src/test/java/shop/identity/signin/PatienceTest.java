package shop.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatienceTest {

  private final Patience patience = new Patience(5, Duration.ofMinutes(15));

  @ParameterizedTest
  @CsvSource({"0, 0", "4, 0", "5, 1", "6, 2", "7, 4", "14, 512", "15, 900", "1000000, 900"})
  void growsWithEachFailureUpToItsEnd(int failures, long seconds) {
    assertThat(patience.after(failures)).hasSeconds(seconds);
  }

  @Test
  void keepsNoLoginInClear() {
    assertThat(Subject.login("Minji")).isEqualTo(Subject.login("minji"));
    assertThat(Subject.login("minji").key()).hasSize(70).doesNotContain("minji");
    assertThat(Subject.address("minji")).isNotEqualTo(Subject.login("minji"));
  }
}
