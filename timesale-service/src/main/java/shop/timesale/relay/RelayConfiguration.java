package shop.timesale.relay;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shop.platform.events.EventPublisher;
import shop.timesale.DatabaseKind;
import shop.timesale.TimesaleProperties;
import tools.jackson.databind.json.JsonMapper;

/** Puts the relay together; without a broker there is none, and the log waits. */
@Configuration(proxyBeanMethods = false)
class RelayConfiguration {

  @Bean
  Leadership leadership(DatabaseKind kind, JdbcConnectionDetails database) {
    return switch (kind) {
      case H2 -> new OnlyInstance();
      case POSTGRESQL ->
          new AdvisoryLock(
              database.getJdbcUrl(),
              String.valueOf(database.getUsername()),
              String.valueOf(database.getPassword()));
    };
  }

  @Bean
  RelayThread relayThread(
      EventPublisher publisher,
      ReservationLog log,
      JsonMapper json,
      Leadership leadership,
      RelayMeters meters,
      TimesaleProperties properties,
      @Value("${spring.kafka.bootstrap-servers:}") String broker) {
    TimesaleProperties.Relay limits = properties.relay();
    if (!limits.enabled() || broker.isEmpty()) {
      return new RelayThread(null);
    }
    TellBatch batch = new TellBatch(log, publisher, json, leadership, limits);
    return new RelayThread(new LogRelay(log, batch, leadership, meters, limits));
  }
}
