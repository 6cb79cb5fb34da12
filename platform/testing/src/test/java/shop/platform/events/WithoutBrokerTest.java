package shop.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import shop.platform.testing.TestPostgres;

/** A service alone: nobody named a broker. */
@ExtendWith(OutputCaptureExtension.class)
class WithoutBrokerTest {

  private static final String TYPE = "alone.v1";

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void keepsEventsAndLooksForNoBroker(boolean jpa, CapturedOutput said) {
    try (Shop alone = alone(jpa)) {
      alone.append(TYPE, "k", "content");

      assertThat(alone.count("outbox_event")).isOne();
      assertThat(said).contains("No broker is configured");
      assertThat(eventThreads()).isEmpty();
      assertThat(
              alone
                  .bean(EventPublisher.class)
                  .send(new Event("i", TYPE, "k", Instant.EPOCH, "", null)))
          .isCompletedExceptionally();
    }
  }

  @Test
  void refusesAnEventOutsideOfAJpaTransaction() {
    try (Shop alone = alone(true)) {
      Outbox outbox = alone.bean(Outbox.class);
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(() -> outbox.append(TYPE, "k", "content"));
    }
  }

  private static Shop alone(boolean jpa) {
    Shop.Building service =
        Shop.service("alone").on(TestPostgres.database("alone")).publishing(TYPE);
    service.reading(TYPE, String.class, _ -> {});
    return jpa ? service.withJpa().start() : service.start();
  }

  /** Threads that look for the broker, or speak with it. */
  private static Stream<String> eventThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(Thread::isAlive)
        .map(Thread::getName)
        .filter(name -> name.equals("events") || name.contains("alone"));
  }
}
