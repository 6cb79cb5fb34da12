package shop.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import shop.platform.testing.TestPostgres;

/** The broker is away: services start, serve and keep their events, and lose none. */
class BrokerOutageTest {

  record Step(String order, int number) {}

  private static final String TYPE = "order.stepped.v1";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;
  private final List<Step> seen = new CopyOnWriteArrayList<>();
  private BrokerProcess broker;
  private Shop writer;
  private Shop reader;

  @BeforeEach
  void start() {
    broker = new BrokerProcess(folder);
    writer =
        Shop.service("writer")
            .on(TestPostgres.database("writer"))
            .publishing(TYPE)
            .broker(broker.address())
            .start();
    reader =
        Shop.service("reader")
            .on(TestPostgres.database("reader"))
            .reading(TYPE, Step.class, seen::add)
            .broker(broker.address())
            .start();
  }

  @AfterEach
  void stop() {
    reader.close();
    writer.close();
    broker.close();
  }

  @Test
  void losesNothingAndKeepsTheOrderOfEachKey() {
    append(0, 3);
    assertThat(writer.count("outbox_event")).isEqualTo(60);
    assertThat(waiting()).isEqualTo(60);
    assertThat(readiness()).isEqualTo(Status.UP);

    broker.start();
    await().atMost(PATIENCE).until(() -> seen.size() == 60);

    broker.kill();
    append(3, 6);
    assertThat(writer.count("outbox_event")).isEqualTo(60);
    assertThat(readiness()).isEqualTo(Status.UP);

    broker.start();
    await().atMost(PATIENCE).until(() -> seen.size() == 120);
    for (int order = 0; order < 20; order++) {
      assertThat(numbersOf("o-" + order)).containsExactly(0, 1, 2, 3, 4, 5);
    }
    await().untilAsserted(() -> assertThat(writer.count("outbox_event")).isZero());
  }

  private void append(int from, int to) {
    for (int number = from; number < to; number++) {
      int step = number;
      writer.inTransaction(() ->
          IntStream.range(0, 20)
              .mapToObj(order -> new Step("o-" + order, step))
              .forEach(s -> writer.bean(Outbox.class).append(TYPE, s.order(), s)));
    }
  }

  private List<Integer> numbersOf(String order) {
    return seen.stream().filter(step -> step.order().equals(order)).map(Step::number).toList();
  }

  private double waiting() {
    return writer.bean(MeterRegistry.class).get("shop.outbox.waiting").gauge().value();
  }

  private Status readiness() {
    return writer.bean(HealthEndpoint.class).health().getStatus();
  }
}
