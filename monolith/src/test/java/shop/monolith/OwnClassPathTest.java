package shop.monolith;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.ClassUtils;

class OwnClassPathTest {

  @ParameterizedTest
  @CsvSource({
    "timesale-service, jakarta.persistence.Entity, false",
    "timesale-service, org.springframework.jdbc.core.simple.JdbcClient, true",
    "timesale-service, shop.timesale.TimesaleApplication, true",
    "timesale-service, shop.order.OrderApplication, false",
    "order-service, jakarta.persistence.Entity, true",
    "order-service, java.sql.Connection, true",
    "payment-service, org.springframework.kafka.core.KafkaTemplate, false",
    "api-gateway, javax.sql.DataSource, true",
    "api-gateway, org.springframework.jdbc.core.JdbcTemplate, false"
  })
  void holdsWhatTheServiceAloneWouldHave(String service, String type, boolean there) {
    assertThat(ClassUtils.isPresent(type, OwnClassPath.of(service))).isEqualTo(there);
  }

  @ParameterizedTest
  @CsvSource({
    "jar:nested:/opt/monolith.jar/!BOOT-INF/lib/one-1.0.jar!/a/B.class, one-1.0.jar",
    "jar:file:/opt/lib/two-2.jar!/META-INF/x, two-2.jar",
    "file:/opt/lib/two-2.jar, two-2.jar",
    "jar:nested:/opt/monolith.jar/!BOOT-INF/classes/!/a/B.class, ",
    "jrt:/java.sql, "
  })
  void knowsTheInnermostJarOfAnAddress(String address, String jar) {
    assertThat(OwnClassPath.jar(address)).isEqualTo(jar);
  }

  @Test
  void findsOnlyTheServicesOwnFiles() {
    ClassLoader timesale = OwnClassPath.of("timesale-service");
    assertThat(timesale.getResource("timesale/application.yaml")).isNotNull();
    assertThat(timesale.getResource("order/application.yaml")).isNull();
  }
}
