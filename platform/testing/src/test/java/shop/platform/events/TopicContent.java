package shop.platform.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import shop.platform.testing.TestKafka;

/** What a topic holds, read directly and in the order of its partitions. */
final class TopicContent implements AutoCloseable {

  private final KafkaConsumer<String, String> consumer =
      new KafkaConsumer<>(
          Map.of("bootstrap.servers", TestKafka.bootstrapServers()),
          new StringDeserializer(),
          new StringDeserializer());
  private final List<ConsumerRecord<String, String>> read = new ArrayList<>();

  TopicContent(String topic) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** Everything so far, repetitions included. */
  List<ConsumerRecord<String, String>> messages() {
    consumer.poll(Duration.ofMillis(100)).forEach(read::add);
    return read;
  }

  /** Per key, each content where it first appeared. */
  Map<String, Set<String>> firstAppearances() {
    Map<String, Set<String>> values = new HashMap<>();
    messages()
        .forEach(message ->
            values.computeIfAbsent(message.key(), _ -> new LinkedHashSet<>()).add(message.value()));
    return values;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
