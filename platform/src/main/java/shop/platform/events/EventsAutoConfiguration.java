package shop.platform.events;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.support.ProducerListener;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Outbox, inbox and Kafka, for a service that has a database and the starter of Kafka. */
@AutoConfiguration(
    afterName = {
      "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
      "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
      "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
      "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
      "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
    })
@ConditionalOnClass({DataSource.class, Flyway.class, KafkaTemplate.class})
@ConditionalOnBean(DataSource.class)
@EnableConfigurationProperties(EventsProperties.class)
public class EventsAutoConfiguration {

  private final String service;
  private final Broker broker;

  EventsAutoConfiguration(
      @Value("${spring.application.name:service}") String service, Environment environment) {
    this.service = service;
    this.broker = Broker.of(environment);
  }

  @Bean
  @DependsOnDatabaseInitialization
  EventTables eventTables(DataSource database) {
    return new EventTables(database);
  }

  @Bean
  Signal outboxSignal() {
    return new Signal();
  }

  @Bean
  EventCounters eventCounters(MeterRegistry meters) {
    return new EventCounters(meters);
  }

  @Bean
  @ConditionalOnMissingBean(Outbox.class)
  TransactionalOutbox outbox(
      DataSource database,
      JsonMapper json,
      ObjectProvider<Tracer> tracer,
      Clock clock,
      Signal outboxSignal,
      EventsProperties events,
      EventTables tables) {
    CurrentTrace trace = new CurrentTrace(tracer);
    return new TransactionalOutbox(
        database, new EventWriter(events.publishes(), json, trace, clock), outboxSignal);
  }

  @Bean
  EventReader eventReader(
      JsonMapper json,
      PlatformTransactionManager transactions,
      Inbox inbox,
      EventCounters counters) {
    return new EventReader(service, json, new TransactionTemplate(transactions), inbox, counters);
  }

  @Bean
  Inbox inbox(DataSource database, Clock clock, EventTables tables) {
    return new Inbox(database, clock);
  }

  @Bean
  InboxRetention inboxRetention(Inbox inbox, EventsProperties events) {
    return new InboxRetention(inbox, events.inboxRetention());
  }

  @Bean
  OutboxGauges outboxGauges(DataSource database, Clock clock) {
    return new OutboxGauges(database, clock);
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
