package shop.loadtest.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;

/** The topics of a broker, read from their beginning to where they end at the time of asking. */
public record Topics(String broker, List<String> names) implements Events {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** The topics of reservations and orders. */
  public static Topics of(String broker) {
    return new Topics(
        broker, List.of(Told.MADE, Told.RETURNED, Told.CONFIRMED, Told.CANCELLED, Told.REFUNDED));
  }

  @Override
  public void forEach(Consumer<Told> each) {
    try (KafkaConsumer<String, String> consumer = consumer()) {
      List<TopicPartition> partitions = partitions(consumer);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      read(consumer, consumer.endOffsets(partitions), each);
    } catch (KafkaException e) {
      throw new UnreadableEvidenceException("The broker at %s cannot be read".formatted(broker), e);
    }
  }

  private KafkaConsumer<String, String> consumer() {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", broker);
    settings.put("enable.auto.commit", false);
    settings.put("isolation.level", "read_committed");
    settings.put("max.poll.records", 5_000);
    settings.put("fetch.max.bytes", 8 << 20);
    settings.put("default.api.timeout.ms", 20_000);
    return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
  }

  /** Of the topics that there are: where nothing was ever told, a topic may be missing. */
  private List<TopicPartition> partitions(KafkaConsumer<String, String> consumer) {
    return consumer.listTopics().entrySet().stream()
        .filter(topic -> names.contains(topic.getKey()))
        .flatMap(topic -> topic.getValue().stream())
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .toList();
  }

  private void read(
      KafkaConsumer<String, String> consumer, Map<TopicPartition, Long> ends, Consumer<Told> each) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      var records = consumer.poll(POLL);
      records.forEach(record -> each.accept(told(record)));
      if (!records.isEmpty()) {
        deadline = System.nanoTime() + PATIENCE.toNanos();
      } else if (System.nanoTime() - deadline > 0) {
        throw new UnreadableEvidenceException(
            "The broker at %s stopped to answer".formatted(broker), null);
      }
    }
  }

  private static Told told(ConsumerRecord<String, String> record) {
    return new Told(
        record.topic(),
        record.partition(),
        record.offset(),
        Objects.requireNonNullElse(record.key(), ""),
        Instant.ofEpochMilli(record.timestamp()),
        JsonMapper.shared().readTree(record.value()));
  }
}
