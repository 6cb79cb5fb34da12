package shop.devstack.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @TempDir private Path home;
  private ProcessHandle left = ProcessHandle.current();

  @BeforeEach
  void leaveAProcess() throws IOException {
    left = new ProcessBuilder("sleep", "600").start().toHandle();
    new RunFolder(home).remember("left#1", left);
  }

  @AfterEach
  void end() {
    left.destroyForcibly();
  }

  @Test
  void endsWhatAKilledDevstackLeft() {
    assertThat(new RunFolder(home).endLeftovers(PATIENCE)).isEqualTo(1);
    assertThat(left.isAlive()).isFalse();
  }

  @Test
  void sparesAStrangerWithTheSameNumber() throws IOException {
    Path remembered = home.resolve("run/left#1");
    Files.writeString(remembered, "%d%n2001-01-01T00:00:00Z%n".formatted(left.pid()));

    assertThat(new RunFolder(home).endLeftovers(PATIENCE)).isZero();
    assertThat(left.isAlive()).isTrue();
  }

  @Test
  void hasNothingToEndTwice() {
    new RunFolder(home).endLeftovers(PATIENCE);

    assertThat(new RunFolder(home).endLeftovers(PATIENCE)).isZero();
  }
}
