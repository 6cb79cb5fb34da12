package shop.platform.security;

import feign.RequestInterceptor;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Signs a service's own calls to its neighbours, if it makes any. */
@AutoConfiguration(after = SecurityAutoConfiguration.class)
@ConditionalOnClass(RequestInterceptor.class)
public class ServiceTokenAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  ServiceToken serviceToken(
      SecurityProperties properties,
      @Value("${spring.application.name}") String name,
      Clock clock) {
    return new ServiceToken(
        new OwnToken(
            new TokenEndpoint(properties.tokenUri(), name, properties.clientSecret()), clock));
  }
}
