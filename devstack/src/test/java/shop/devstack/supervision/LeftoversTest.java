package shop.devstack.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

  @TempDir private Path home;
  private ProcessHandle left = ProcessHandle.current();

  @BeforeEach
  void leaveAProcess() throws IOException {
    String mark = new Leftovers(home).mark();
    left = new ProcessBuilder("sh", "-c", "sleep 600; exit", "sh", mark).start().toHandle();
  }

  @AfterEach
  void end() {
    left.destroyForcibly();
  }

  @Test
  void endsWhatAKilledDevstackLeft() {
    assertThat(new Leftovers(home).end()).isEqualTo(1);
    assertThat(left.isAlive()).isFalse();
  }

  @Test
  void sparesAStrangerWhoseFolderHasASimilarName() {
    Path other = Path.of(home.toString().substring(0, home.toString().length() - 1));

    assertThat(new Leftovers(other).end()).isZero();
    assertThat(left.isAlive()).isTrue();
  }

  @Test
  void hasNothingToEndTwice() {
    new Leftovers(home).end();

    assertThat(new Leftovers(home).end()).isZero();
  }
}
