package shop.platform.http;

import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Completes the OpenAPI document of every service that has one. */
@AutoConfiguration
@ConditionalOnClass(GlobalOpenApiCustomizer.class)
public class DocumentAutoConfiguration {

  @Bean
  CommonRefusals commonRefusals() {
    return new CommonRefusals();
  }
}
