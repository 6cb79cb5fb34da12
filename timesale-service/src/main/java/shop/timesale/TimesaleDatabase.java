package shop.timesale;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Bounds every wait for the database, on the server's side too: an instance that stops in the
 * middle of a transaction loses its lock within seconds, and the others go on selling.
 */
@Configuration(proxyBeanMethods = false)
class TimesaleDatabase {

  /**
   * A sale begins with empty tables, and a plan that was made for those lives as long as its
   * connection. Everything that this service asks is found by an index at any size.
   */
  private static final String PLANS =
      "-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off -c jit=off ";

  @Bean
  DatabaseKind databaseKind(JdbcConnectionDetails database) {
    return DatabaseKind.of(database.getJdbcUrl());
  }

  @Bean
  static BeanPostProcessor boundedDatabase(ObjectProvider<TimesaleProperties> properties) {
    return new BeanPostProcessor() {
      @Override
      public @Nullable Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
          bound(pool, properties.getObject().database());
        }
        return bean;
      }
    };
  }

  private static void bound(HikariDataSource pool, TimesaleProperties.Database limits) {
    switch (DatabaseKind.of(String.valueOf(pool.getJdbcUrl()))) {
      case H2 -> pool.setConnectionInitSql("set lock_timeout " + millis(limits.lockTimeout()));
      case POSTGRESQL -> {
        pool.addDataSourceProperty("ApplicationName", "timesale-service");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty(
            "socketTimeout", Long.toString(limits.socketTimeout().toSeconds()));
        pool.addDataSourceProperty("options", options(limits));
      }
    }
  }

  private static String options(TimesaleProperties.Database limits) {
    StringBuilder options = new StringBuilder(PLANS);
    Map.of(
            "lock_timeout", limits.lockTimeout(),
            "statement_timeout", limits.statementTimeout(),
            "idle_in_transaction_session_timeout", limits.idleInTransactionTimeout())
        .forEach((name, limit) ->
            options.append("-c ").append(name).append('=').append(millis(limit)).append(' '));
    return options.toString().strip();
  }

  private static long millis(Duration limit) {
    return limit.toMillis();
  }
}
