package shop.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import shop.platform.testing.TestPostgres;

/** A handler fails: what it cannot take is put aside, and what it cannot take now waits. */
class FailingReaderTest {

  record Order(String id) {}

  private final String type = Names.fresh("failing");
  private final String service = Names.fresh("reader");
  private final List<String> seen = new CopyOnWriteArrayList<>();
  private final AtomicInteger attempts = new AtomicInteger();
  private final AtomicBoolean outage = new AtomicBoolean();
  private Shop reader;

  @BeforeEach
  void start() {
    reader =
        Shop.service(service)
            .on(TestPostgres.database("reader"))
            .publishing(type)
            .reading(type, Order.class, this::handle)
            .with("shop.events.partitions", 1)
            .with("shop.events.retry.attempts", 3)
            .with("shop.events.retry.first", "10ms")
            .with("shop.events.retry.longest", "50ms")
            .broker()
            .start();
  }

  @AfterEach
  void stop() {
    reader.close();
  }

  private void handle(Order order) {
    if (order.id().equals("poison")) {
      attempts.incrementAndGet();
      throw new IllegalStateException("cannot take it");
    }
    if (outage.get()) {
      attempts.incrementAndGet();
      throw new DataAccessResourceFailureException("database is away");
    }
    seen.add(order.id());
  }

  @Test
  void putsAsideWhatItCannotTakeAndGoesOn() {
    append("a", "poison", "b");

    await().untilAsserted(() -> assertThat(seen).containsExactly("a", "b"));
    assertThat(attempts).hasValue(3);
    ConsumerRecord<String, String> aside = deadLetters(1).getFirst();
    assertThat(aside.value()).isEqualTo("{\"id\":\"poison\"}");
    assertThat(header(aside, "ce_type")).isEqualTo(type);
    assertThat(header(aside, "kafka_dlt-exception-cause-fqcn"))
        .isEqualTo(IllegalStateException.class.getName());
    assertThat(aside.headers().lastHeader("kafka_dlt-exception-stacktrace")).isNull();
    assertThat(reader.count("inbox_event")).isEqualTo(2);
    assertThat(reader.bean(MeterRegistry.class).get("shop.inbox.dead.letters").counter().count())
        .isEqualTo(1);
  }

  @Test
  void putsAsideWhatIsNoEventWithoutTryingAgain() {
    EventPublisher publisher = reader.bean(EventPublisher.class);
    String id = UUID.randomUUID().toString();
    assertThat(publisher.send(new Event(id, type, "k", Instant.now(), "{no json", null)))
        .succeedsWithin(Duration.ofSeconds(10));
    append("a");

    await().untilAsserted(() -> assertThat(seen).containsExactly("a"));
    assertThat(deadLetters(1).getFirst().value()).isEqualTo("{no json");
  }

  @Test
  void waitsForTheEndOfAnOutageAndPutsNothingAside() {
    outage.set(true);
    append("a", "b");
    await().until(() -> attempts.get() > 10);
    outage.set(false);

    await().untilAsserted(() -> assertThat(seen).containsExactly("a", "b"));
    assertThat(reader.bean(MeterRegistry.class).find("shop.inbox.dead.letters").counter()).isNull();
  }

  private void append(String... ids) {
    reader.inTransaction(() -> {
      for (String id : ids) {
        reader.bean(Outbox.class).append(type, id, new Order(id));
      }
    });
  }

  private List<ConsumerRecord<String, String>> deadLetters(int count) {
    try (TopicContent topic = new TopicContent("%s.%s.dlt".formatted(type, service))) {
      await().until(() -> topic.messages().size() >= count);
      return topic.messages();
    }
  }

  private static String header(ConsumerRecord<?, ?> message, String name) {
    return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
