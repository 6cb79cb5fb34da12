package shop.platform.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** How an event is written as a Kafka record: CloudEvents 1.0, binary mode. */
final class CloudEvents {

  private CloudEvents() {}

  static ProducerRecord<String, String> write(Event event, String source) {
    ProducerRecord<String, String> written =
        new ProducerRecord<>(event.type(), event.key(), event.json());
    header(written, "ce_specversion", "1.0");
    header(written, "ce_id", event.id());
    header(written, "ce_type", event.type());
    header(written, "ce_source", source);
    header(written, "ce_time", event.time().toString());
    header(written, "content-type", "application/json");
    String traceparent = event.traceparent();
    if (traceparent != null) {
      header(written, "traceparent", traceparent);
    }
    return written;
  }

  static Event read(ConsumerRecord<String, String> message) {
    return read(message, message.topic());
  }

  /** Reads an event of {@code type} that lies in another topic than its own. */
  static Event read(ConsumerRecord<String, String> message, String type) {
    String id = header(message, "ce_id");
    String value = message.value();
    if (id == null || value == null) {
      throw new UnreadableEventException("Message without id or content", null);
    }
    String key = message.key();
    return new Event(
        id, type, key == null ? id : key, time(message), value, header(message, "traceparent"));
  }

  private static Instant time(ConsumerRecord<String, String> message) {
    String time = header(message, "ce_time");
    try {
      return time == null ? Instant.ofEpochMilli(message.timestamp()) : Instant.parse(time);
    } catch (DateTimeParseException e) {
      throw new UnreadableEventException("Message with a time that is none", e);
    }
  }

  private static void header(ProducerRecord<String, String> written, String name, String value) {
    written.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  static @Nullable String header(ConsumerRecord<String, String> message, String name) {
    Header header = message.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }
}
