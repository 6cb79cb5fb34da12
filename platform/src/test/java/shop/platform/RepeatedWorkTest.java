package shop.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class RepeatedWorkTest {

  private final AtomicInteger rounds = new AtomicInteger();
  private RepeatedWork work = new RepeatedWork("none", Duration.ZERO, () -> Duration.ZERO);

  @AfterEach
  void stop() {
    work.stop();
  }

  @Test
  void goesOnUntilItIsStopped() {
    work =
        new RepeatedWork(
            "counting",
            Duration.ofMillis(1),
            () -> {
              rounds.incrementAndGet();
              return Duration.ofMillis(1);
            });
    work.start();

    await().until(() -> rounds.get() > 3);
    assertThat(work.isRunning()).isTrue();
    work.stop();
    assertThat(work.isRunning()).isFalse();
  }

  @Test
  void tellsOfFailuresOnceAndGoesOn(CapturedOutput said) {
    work =
        new RepeatedWork(
            "failing work",
            Duration.ofMillis(1),
            () -> {
              rounds.incrementAndGet();
              throw new IllegalStateException("not today");
            });
    work.start();

    await().until(() -> rounds.get() > 3);
    assertThat(said.getOut().split("failing work fails", -1)).hasSize(2);
  }
}
