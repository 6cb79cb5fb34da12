package shop.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the outbox of one service through the broker into the inbox of another. */
abstract class DeliveryTest {

  record Placed(String orderId, int step) {}

  record Seen(String orderId) {}

  private final String type = Names.fresh("delivered");
  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private Shop writer;
  private Shop reader;

  abstract Shop.Building database(Shop.Building service, String name);

  @BeforeEach
  void start() {
    writer = database(Shop.service("writer"), "writer").publishing(type).broker().start();
    reader =
        database(Shop.service(Names.fresh("reader")), "reader")
            .reading(type, Seen.class, seen::add)
            .broker()
            .start();
  }

  @AfterEach
  void stop() {
    reader.close();
    writer.close();
  }

  @Test
  void arrivesInTheReadersOwnWordsAndLeavesTheOutbox() {
    writer.append(type, "o-1", new Placed("o-1", 1));

    await().untilAsserted(() -> assertThat(seen).containsExactly(new Seen("o-1")));
    await().untilAsserted(() -> assertThat(writer.count("outbox_event")).isZero());
    assertThat(reader.count("inbox_event")).isOne();
  }

  @Test
  void isNotSentWhenTheTransactionIsRolledBack() {
    assertThatExceptionOfType(IllegalCallerException.class)
        .isThrownBy(() ->
            writer.inTransaction(() -> {
              writer.bean(Outbox.class).append(type, "o-1", new Placed("o-1", 1));
              throw new IllegalCallerException("no");
            }));
    writer.append(type, "o-2", new Placed("o-2", 1));

    await().untilAsserted(() -> assertThat(seen).containsExactly(new Seen("o-2")));
  }

  @Test
  void isRefusedOutsideOfATransaction() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> writer.bean(Outbox.class).append(type, "o-1", new Placed("o-1", 1)));
  }

  @Test
  void isRefusedWithoutATopic() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> writer.append("never.named.v1", "o-1", new Placed("o-1", 1)));
  }

  @Test
  void isHandledOnceHoweverOftenItIsSent() {
    Event event =
        new Event("e-1", type, "o-1", java.time.Instant.EPOCH, "{\"orderId\":\"o-1\"}", null);
    EventPublisher publisher = writer.bean(EventPublisher.class);
    assertThat(publisher.sendAll(List.of(event, event, event)))
        .allSatisfy(outcome -> assertThat(outcome).succeedsWithin(Duration.ofSeconds(10)));
    writer.append(type, "o-1", new Placed("o-2", 2));

    await().untilAsserted(() -> assertThat(seen).containsExactly(new Seen("o-1"), new Seen("o-2")));
  }
}
