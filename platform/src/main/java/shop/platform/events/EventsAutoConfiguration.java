package shop.platform.events;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.time.Duration;
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
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shop.platform.RepeatedWork;
import tools.jackson.databind.json.JsonMapper;

/** Outbox and inbox, for a service that has a database and the starter of Kafka. */
@AutoConfiguration(
    afterName = {
      "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
      "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
      "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
      "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
    })
@ConditionalOnClass({DataSource.class, Flyway.class, KafkaTemplate.class})
@ConditionalOnBean(DataSource.class)
@EnableConfigurationProperties(EventsProperties.class)
public class EventsAutoConfiguration {

  private static final Duration SWEEP = Duration.ofHours(1);
  private static final Duration SOON = Duration.ofMinutes(1);

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
  CurrentTrace callersTrace(ObjectProvider<Tracer> tracer) {
    return new CurrentTrace(tracer);
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
      CurrentTrace callersTrace,
      Clock clock,
      Signal outboxSignal,
      EventsProperties events,
      EventTables tables) {
    return new TransactionalOutbox(
        database, new EventWriter(events.publishes(), json, callersTrace, clock), outboxSignal);
  }

  @Bean
  EventReader eventReader(
      JsonMapper json,
      PlatformTransactionManager transactions,
      Inbox inbox,
      EventCounters counters,
      @Value("${spring.application.name:service}") String service) {
    return new EventReader(service, json, new TransactionTemplate(transactions), inbox, counters);
  }

  @Bean
  Inbox inbox(DataSource database, Clock clock, EventTables tables) {
    return new Inbox(database, clock);
  }

  @Bean
  RepeatedWork inboxRetention(Inbox inbox, EventsProperties events) {
    return new RepeatedWork(
        "inbox-retention",
        SOON,
        () -> inbox.forgetSome(events.inboxRetention()) ? Duration.ZERO : SWEEP);
  }

  @Bean
  OutboxGauges outboxGauges(DataSource database, Clock clock) {
    return new OutboxGauges(database, clock);
  }
}
