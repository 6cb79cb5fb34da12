package shop.platform.http;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.http.converter.autoconfigure.ClientHttpMessageConvertersCustomizer;
import org.springframework.cloud.openfeign.support.FeignHttpMessageConverters;
import org.springframework.cloud.openfeign.support.HttpMessageConverterCustomizer;
import org.springframework.context.annotation.Bean;

/**
 * Prepares what Feign writes and reads bodies with. Spring Cloud does so at the first call and
 * without a lock: of several first calls at once, some find no way to write their body.
 */
@AutoConfiguration
@ConditionalOnClass(FeignHttpMessageConverters.class)
public class FeignConvertersAutoConfiguration {

  @Bean
  FeignHttpMessageConverters feignHttpMessageConverters(
      ObjectProvider<ClientHttpMessageConvertersCustomizer> customizers,
      ObjectProvider<HttpMessageConverterCustomizer> cloudCustomizers) {
    var converters = new FeignHttpMessageConverters(customizers, cloudCustomizers);
    converters.getConverters();
    return converters;
  }
}
