package shop.platform.events;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;

/** Reads topics of dead letters where they lie, without moving anybody's offsets. */
final class DeadLetterTopics {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration POLL = Duration.ofMillis(200);

  private final ConsumerFactory<String, String> consumers;

  DeadLetterTopics(ConsumerFactory<String, String> consumers) {
    this.consumers = consumers;
  }

  /** The last {@code limit} messages of each partition of {@code topics}. */
  List<ConsumerRecord<String, String>> last(Collection<String> topics, int limit) {
    try (Consumer<String, String> consumer = consumer()) {
      List<TopicPartition> partitions =
          topics.stream().flatMap(topic -> partitionsOf(consumer, topic).stream()).toList();
      Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions, PATIENCE);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
      consumer.assign(partitions);
      ends.forEach((partition, end) ->
          consumer.seek(partition, Math.max(first.getOrDefault(partition, 0L), end - limit)));
      return upTo(ends, consumer);
    }
  }

  /** The message at one place, if it is there (still). */
  Optional<ConsumerRecord<String, String>> at(TopicPartition partition, long offset) {
    try (Consumer<String, String> consumer = consumer()) {
      if (!partitionsOf(consumer, partition.topic()).contains(partition)
          || offset >= endOf(partition, consumer)) {
        return Optional.empty();
      }
      consumer.assign(List.of(partition));
      consumer.seek(partition, offset);
      return upTo(Map.of(partition, offset + 1), consumer).stream()
          .filter(message -> message.offset() == offset)
          .findFirst();
    }
  }

  private Consumer<String, String> consumer() {
    return consumers.createConsumer(null, "dead-letters", null, new Properties());
  }

  private static List<TopicPartition> partitionsOf(Consumer<?, ?> consumer, String topic) {
    List<PartitionInfo> known = consumer.partitionsFor(topic, PATIENCE);
    return known == null // so it was before Kafka 4, for a topic that is not there yet
        ? List.of()
        : known.stream().map(info -> new TopicPartition(topic, info.partition())).toList();
  }

  private static long endOf(TopicPartition partition, Consumer<?, ?> consumer) {
    return consumer.endOffsets(List.of(partition), PATIENCE).getOrDefault(partition, 0L);
  }

  /** Reads on until every partition has been read up to its end, or patience has ended. */
  private static List<ConsumerRecord<String, String>> upTo(
      Map<TopicPartition, Long> ends, Consumer<String, String> consumer) {
    List<ConsumerRecord<String, String>> messages = new ArrayList<>();
    Map<TopicPartition, Long> open = new HashMap<>(ends);
    Instant deadline = Instant.now().plus(PATIENCE);
    while (true) {
      open.entrySet().removeIf(part -> consumer.position(part.getKey()) >= part.getValue());
      if (open.isEmpty() || Instant.now().isAfter(deadline)) {
        return messages;
      }
      consumer.poll(POLL).forEach(messages::add);
    }
  }
}
