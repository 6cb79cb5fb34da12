package shop.platform.events;

import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.support.ProducerListener;

/**
 * The way of events over Kafka. Services that share a process have another, see {@link
 * EventExchange}.
 */
@AutoConfiguration(
    after = EventsAutoConfiguration.class,
    afterName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@ConditionalOnClass(KafkaTemplate.class)
@ConditionalOnBean({EventReader.class, ProducerFactory.class})
public class KafkaEventsAutoConfiguration {

  private final String service;
  private final Broker broker;

  KafkaEventsAutoConfiguration(
      @Value("${spring.application.name:service}") String service, Environment environment) {
    this.service = service;
    this.broker = Broker.of(environment);
  }

  @Bean
  @ConditionalOnMissingBean(EventPublisher.class)
  KafkaEventPublisher eventPublisher(ProducerFactory<String, String> producers) {
    return new KafkaEventPublisher(broker, kafka(producers), service);
  }

  @Bean
  EventListeners eventListeners(
      ObjectProvider<Subscription<?>> subscriptions,
      ConsumerFactory<String, String> consumers,
      ProducerFactory<String, String> producers,
      EventReader reader,
      EventsProperties events,
      EventCounters counters,
      ObservationRegistry observations) {
    return new EventListeners(
        subscriptions.stream().toList(),
        consumers,
        reader,
        new FailedEvents(service, events.retry(), kafka(producers), counters),
        new EventListeners.Threads(service, events.consumers(), observations));
  }

  @Bean
  @ConditionalOnWebApplication
  DeadLetterController deadLetterController(
      ObjectProvider<Subscription<?>> subscriptions,
      ConsumerFactory<String, String> consumers,
      EventReader reader) {
    DeadLetterTopics topics = new DeadLetterTopics(consumers);
    List<Subscription<?>> reads = subscriptions.stream().toList();
    return new DeadLetterController(
        new DeadLettersInTopics(service, reads, topics, reader), broker);
  }

  @Bean
  EventFlow eventFlow(
      EventsProperties events,
      ObjectProvider<Subscription<?>> subscriptions,
      KafkaAdmin admin,
      EventListeners listeners,
      DataSource database,
      EventPublisher publisher,
      Signal outboxSignal,
      EventCounters counters,
      EventTables tables) {
    List<String> reads = subscriptions.stream().map(Subscription::type).toList();
    return new EventFlow(
        broker,
        new Topics(events, reads, service),
        admin::getConfigurationProperties,
        listeners,
        new OutboxRelay(database, publisher, events.relay(), outboxSignal, counters));
  }

  /** Quiet: whoever sends sees the failure and says it once. */
  private static KafkaTemplate<String, String> kafka(ProducerFactory<String, String> producers) {
    KafkaTemplate<String, String> kafka = new KafkaTemplate<>(producers);
    kafka.setProducerListener(new ProducerListener<>() {});
    return kafka;
  }
}
