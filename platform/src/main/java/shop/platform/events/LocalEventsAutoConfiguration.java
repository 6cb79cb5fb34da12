package shop.platform.events;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaTemplate;

/** The way of events between services that share a process: see {@link EventExchange}. */
@AutoConfiguration(
    after = EventsAutoConfiguration.class,
    before = KafkaEventsAutoConfiguration.class)
@ConditionalOnClass(KafkaTemplate.class)
@ConditionalOnBean({EventReader.class, EventExchange.class})
public class LocalEventsAutoConfiguration {

  @Bean
  EventPublisher localEventPublisher(EventExchange exchange) {
    return exchange::hand;
  }

  @Bean
  DeadLettersInTable deadLettersInTable(
      DataSource database,
      ObjectProvider<Subscription<?>> subscriptions,
      EventReader reader,
      Clock clock,
      EventTables tables) {
    return new DeadLettersInTable(database, subscriptions.stream().toList(), reader, clock);
  }

  @Bean
  @ConditionalOnWebApplication
  DeadLetterController deadLetterController(DeadLettersInTable letters) {
    return new DeadLetterController(letters, new Broker(true));
  }

  @Bean
  LocalReader localReader(
      ObjectProvider<Subscription<?>> subscriptions,
      EventReader reader,
      DeadLettersInTable letters,
      EventsProperties events,
      EventCounters counters) {
    List<Subscription<?>> all = subscriptions.stream().toList();
    return new LocalReader(reader, all, letters, events.retry(), counters);
  }

  @Bean
  LocalFlow localFlow(EventExchange exchange, LocalReader reader, OutboxRelay relay) {
    return new LocalFlow(exchange, reader, relay);
  }

  @Bean
  OutboxRelay localRelay(
      DataSource database,
      EventPublisher publisher,
      EventsProperties events,
      Signal outboxSignal,
      EventCounters counters) {
    return new OutboxRelay(database, publisher, events.relay(), outboxSignal, counters);
  }
}
