package shop.loadtest.campaign;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import shop.loadtest.evidence.Told;

/** Sends what another service would send, and what was sent before once more. */
final class Mail implements AutoCloseable {

  private static final List<String> TOPICS =
      List.of(Told.MADE, Told.RETURNED, Told.CONFIRMED, Told.CANCELLED, Told.REFUNDED);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final String broker;
  private final KafkaProducer<byte[], byte[]> producer;

  Mail(String broker) {
    this.broker = broker;
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", broker);
    settings.put("acks", "all");
    settings.put("max.block.ms", 60_000);
    settings.put("delivery.timeout.ms", 120_000);
    producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  void send(ProducerRecord<byte[], byte[]> record) {
    var _ = producer.send(record);
  }

  /** Returns when all that was sent has arrived. */
  void flush() {
    producer.flush();
  }

  /** Sends about {@code most} of the last events again, headers and all; answers how many. */
  int repeat(int most) {
    List<ConsumerRecord<byte[], byte[]>> last = last(most);
    for (var told : last) {
      send(
          new ProducerRecord<>(
              told.topic(), told.partition(), told.key(), told.value(), told.headers()));
    }
    flush();
    return last.size();
  }

  private List<ConsumerRecord<byte[], byte[]>> last(int most) {
    List<ConsumerRecord<byte[], byte[]>> last = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      List<TopicPartition> partitions =
          consumer.listTopics().entrySet().stream()
              .filter(topic -> TOPICS.contains(topic.getKey()))
              .flatMap(topic -> topic.getValue().stream())
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      long each = Math.max(1, most / Math.max(1, partitions.size()));
      ends.forEach((partition, end) -> consumer.seek(partition, Math.max(0, end - each)));
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (System.nanoTime() - deadline < 0
          && ends.entrySet().stream()
              .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(POLL).forEach(last::add);
      }
    }
    return last;
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", broker);
    settings.put("enable.auto.commit", false);
    settings.put("auto.offset.reset", "earliest");
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  @Override
  public void close() {
    producer.close(Duration.ZERO);
  }
}
