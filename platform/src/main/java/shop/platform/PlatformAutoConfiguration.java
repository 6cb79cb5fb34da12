package shop.platform;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What each instance needs whatever it does: a clock, and to know how it is run. */
// By name: a service without a database does not have this class.
@AutoConfiguration(
    afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
@EnableConfigurationProperties(ShopProperties.class)
public class PlatformAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  SupervisorPipe supervisorPipe(ShopProperties shop) {
    return new SupervisorPipe(shop.supervised(), System.in);
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(DataSourceAutoConfiguration.class)
  static class Database {

    @Bean
    @ConditionalOnBean(DataSource.class)
    PrivateDatabaseGuard privateDatabaseGuard(DataSource database, ShopProperties shop) {
      return new PrivateDatabaseGuard(database, shop.replicated());
    }
  }
}
