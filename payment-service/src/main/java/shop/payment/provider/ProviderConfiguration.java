package shop.payment.provider;

import feign.Feign;
import feign.Request;
import feign.Retryer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shop.payment.PaymentProperties;
import tools.jackson.databind.json.JsonMapper;

/**
 * The HTTP client of the provider, built by hand: a client made by Spring Cloud would send our own
 * access token to a stranger, and look for the stranger among the shop's instances.
 */
@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {

  @Bean
  ProviderClient providerClient(PaymentProperties properties, JsonMapper json) {
    PaymentProperties.Provider provider = properties.provider();
    return Feign.builder()
        .options(options(provider.connect(), provider.read()))
        .retryer(Retryer.NEVER_RETRY)
        .encoder((body, type, request) ->
            request.body(json.writeValueAsBytes(body), StandardCharsets.UTF_8))
        .target(ProviderClient.class, provider.url().toString());
  }

  private static Request.Options options(Duration connect, Duration read) {
    return new Request.Options(
        connect.toMillis(), TimeUnit.MILLISECONDS, read.toMillis(), TimeUnit.MILLISECONDS, false);
  }
}
