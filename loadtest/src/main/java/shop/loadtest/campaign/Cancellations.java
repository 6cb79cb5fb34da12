package shop.loadtest.campaign;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import shop.loadtest.evidence.Told;
import shop.loadtest.history.Exchange;
import tools.jackson.databind.json.JsonMapper;

/** What order-service would do with declined cards: it cancels the order, with the same events. */
final class Cancellations implements AutoCloseable {

  private static final long SOONEST_MS = 500;
  private static final long LATEST_MS = 5_000;

  private final Mail mail;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final Set<String> sent = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService later =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  Cancellations(Mail mail) {
    this.mail = mail;
  }

  /** Cancels it some seconds later, if its card is one that is declined. */
  void consider(Exchange heard) {
    String reservation = heard.reservationId();
    if (heard.promised()
        && reservation != null
        && heard.method().equals(Market.DECLINED)
        && seen.add(reservation)) {
      long pause = ThreadLocalRandom.current().nextLong(SOONEST_MS, LATEST_MS);
      var _ = later.schedule(() -> cancel(heard, reservation), pause, TimeUnit.MILLISECONDS);
    }
  }

  private void cancel(Exchange heard, String reservation) {
    String time = Instant.now().toString();
    String body =
        JsonMapper.shared()
            .writeValueAsString(
                Map.of(
                    "orderId",
                    String.valueOf(heard.orderId()),
                    "reservationId",
                    reservation,
                    "customerId",
                    heard.customer(),
                    "reason",
                    "payment-declined",
                    "cancelledAt",
                    time));
    ProducerRecord<byte[], byte[]> event =
        new ProducerRecord<>(Told.CANCELLED, bytes(reservation), bytes(body));
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            UUID.randomUUID().toString(),
            "ce_type",
            Told.CANCELLED,
            "ce_source",
            "/order-service",
            "ce_time",
            time,
            "content-type",
            "application/json")
        .forEach((name, value) -> event.headers().add(name, bytes(value)));
    mail.send(event);
    sent.add(reservation);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Whether all that was to be cancelled is told. */
  boolean areTold() {
    return seen.size() == sent.size();
  }

  int count() {
    return seen.size();
  }

  @Override
  public void close() {
    var _ = later.shutdownNow();
  }
}
