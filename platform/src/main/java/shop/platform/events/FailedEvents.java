package shop.platform.events;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.RetryListener;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * What happens when a handler throws: an outage is waited for as long as it lasts; anything else is
 * tried again a few times and then put aside, so that the events behind it go on.
 */
final class FailedEvents {

  private static final Logger log = LoggerFactory.getLogger(FailedEvents.class);

  private final String service;
  private final EventsProperties.Retry bounds;
  private final KafkaOperations<String, String> kafka;
  private final EventCounters counters;

  FailedEvents(
      String service,
      EventsProperties.Retry bounds,
      KafkaOperations<String, String> kafka,
      EventCounters counters) {
    this.service = service;
    this.bounds = bounds;
    this.kafka = kafka;
    this.counters = counters;
  }

  DefaultErrorHandler handler() {
    DefaultErrorHandler handler = new DefaultErrorHandler(deadLetters(), fewTimes());
    handler.setBackOffFunction((_, failure) -> Outage.isBehind(failure) ? untilItEnds() : null);
    handler.addNotRetryableExceptions(UnreadableEventException.class);
    handler.setRetryListeners(new Report());
    handler.setLogLevel(KafkaException.Level.DEBUG);
    return handler;
  }

  private DeadLetterPublishingRecoverer deadLetters() {
    DeadLetterPublishingRecoverer recoverer =
        new DeadLetterPublishingRecoverer(
            kafka, (message, _) -> new TopicPartition(deadLettersOf(message), -1));
    recoverer.excludeHeader(HeadersToAdd.EX_STACKTRACE, HeadersToAdd.EX_MSG);
    return recoverer;
  }

  private String deadLettersOf(ConsumerRecord<?, ?> message) {
    return Topics.deadLetters(message.topic(), service);
  }

  private BackOff fewTimes() {
    ExponentialBackOff backOff = untilItEnds();
    backOff.setMaxAttempts(bounds.attempts() - 1L);
    return backOff;
  }

  private ExponentialBackOff untilItEnds() {
    ExponentialBackOff backOff = new ExponentialBackOff(bounds.first().toMillis(), 2);
    backOff.setMaxInterval(bounds.longest().toMillis());
    return backOff;
  }

  private final class Report implements RetryListener {

    @Override
    public void failedDelivery(
        ConsumerRecord<?, ?> message, @Nullable Exception failure, int attempt) {
      if (attempt == 1) {
        log.warn("{} is tried again: {}", named(message), String.valueOf(rootOf(failure)));
      }
    }

    @Override
    public void recovered(ConsumerRecord<?, ?> message, @Nullable Exception failure) {
      counters.deadLetter(message.topic());
      log.error("{} was put aside in {}", named(message), deadLettersOf(message), rootOf(failure));
    }

    @Override
    public void recoveryFailed(
        ConsumerRecord<?, ?> message, @Nullable Exception original, Exception failure) {
      log.warn(
          "{} could not be put aside yet: {}", named(message), String.valueOf(rootOf(failure)));
    }

    private String named(ConsumerRecord<?, ?> message) {
      return "%s of %s (%d, %d)"
          .formatted(message.topic(), message.key(), message.partition(), message.offset());
    }

    private @Nullable Throwable rootOf(@Nullable Throwable failure) {
      return failure == null || failure.getCause() == null ? failure : rootOf(failure.getCause());
    }
  }
}
