package shop.platform.events;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Dead letters as the broker has them: they stay in their topics for as long as those keep them;
 * the inbox knows which of them have been handled since.
 */
final class DeadLettersInTopics implements DeadLetters {

  private static final Logger log = LoggerFactory.getLogger(DeadLettersInTopics.class);
  private static final Pattern ID = Pattern.compile("(.{1,200})-(\\d{1,5})-(\\d{1,18})");
  private static final int SHOWN = 10_000;

  private final String service;
  private final Map<String, Subscription<?>> subscriptions;
  private final DeadLetterTopics topics;
  private final EventReader reader;

  DeadLettersInTopics(
      String service,
      List<Subscription<?>> subscriptions,
      DeadLetterTopics topics,
      EventReader reader) {
    this.service = service;
    this.subscriptions =
        subscriptions.stream().collect(Collectors.toMap(Subscription::type, each -> each));
    this.topics = topics;
    this.reader = reader;
  }

  @Override
  public List<DeadLetter> newest(int limit, boolean alsoHandled) {
    List<String> names =
        subscriptions.keySet().stream().map(type -> Topics.deadLetters(type, service)).toList();
    return topics.last(names, limit).stream()
        .sorted(Comparator.comparingLong(ConsumerRecord<String, String>::timestamp).reversed())
        .map(this::describe)
        .filter(letter -> alsoHandled || !letter.handled())
        .limit(limit)
        .toList();
  }

  @Override
  public Replay replay(String deadLetterId) {
    Matcher id = ID.matcher(deadLetterId);
    if (!id.matches() || !subscriptions.containsKey(id.group(1))) {
      return new Replay.Unknown();
    }
    Subscription<?> subscription = subscriptions.get(id.group(1));
    String topic = Topics.deadLetters(subscription.type(), service);
    TopicPartition partition = new TopicPartition(topic, Integer.parseInt(id.group(2)));
    return topics
        .at(partition, Long.parseLong(id.group(3)))
        .map(message -> replay(message, subscription))
        .orElseGet(Replay.Unknown::new);
  }

  private Replay replay(ConsumerRecord<String, String> message, Subscription<?> subscription) {
    try {
      Event event = CloudEvents.read(message, subscription.type());
      return reader.read(event, subscription) ? new Replay.Handled() : new Replay.HandledBefore();
    } catch (RuntimeException e) {
      if (Outage.isBehind(e)) {
        throw e;
      }
      log.warn("A dead letter of {} fails again", subscription.type(), e);
      return new Replay.StillFailing(e.getClass().getSimpleName());
    }
  }

  private DeadLetter describe(ConsumerRecord<String, String> message) {
    String type = typeOf(message.topic());
    String eventId = CloudEvents.header(message, "ce_id");
    String content = Optional.ofNullable(message.value()).orElse("");
    return new DeadLetter(
        "%s-%d-%d".formatted(type, message.partition(), message.offset()),
        type,
        Optional.ofNullable(message.key()).orElse(""),
        eventId,
        Instant.ofEpochMilli(message.timestamp()),
        reason(message),
        content.substring(0, Math.min(SHOWN, content.length())),
        eventId != null && reader.knows(eventId));
  }

  private String typeOf(String topic) {
    return topic.substring(0, topic.length() - Topics.deadLetters("", service).length());
  }

  private static String reason(ConsumerRecord<String, String> message) {
    String cause = CloudEvents.header(message, "kafka_dlt-exception-cause-fqcn");
    String failure =
        cause == null ? CloudEvents.header(message, "kafka_dlt-exception-fqcn") : cause;
    return failure == null ? "unknown" : failure.substring(failure.lastIndexOf('.') + 1);
  }
}
