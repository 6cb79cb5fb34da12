package shop.platform.events;

import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.KafkaException;
import org.springframework.kafka.core.KafkaOperations;

/** Sends events over Kafka; its bounds and time-outs are those of {@code spring.kafka.producer}. */
final class KafkaEventPublisher implements EventPublisher {

  private final Broker broker;
  private final KafkaOperations<String, String> kafka;
  private final String source;

  KafkaEventPublisher(Broker broker, KafkaOperations<String, String> kafka, String service) {
    this.broker = broker;
    this.kafka = kafka;
    this.source = "/" + service;
  }

  @Override
  public CompletableFuture<?> send(Event event) {
    if (!broker.configured()) {
      return CompletableFuture.failedFuture(new IllegalStateException("No broker is configured"));
    }
    try {
      return kafka.send(CloudEvents.write(event, source));
    } catch (KafkaException | org.springframework.kafka.KafkaException e) {
      return CompletableFuture.failedFuture(e);
    }
  }
}
