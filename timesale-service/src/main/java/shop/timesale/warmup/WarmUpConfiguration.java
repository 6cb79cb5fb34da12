package shop.timesale.warmup;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Lets the one who rehearses in. */
@Configuration(proxyBeanMethods = false)
class WarmUpConfiguration {

  @Bean
  static BeanPostProcessor rehearsalTokenReader(ObjectProvider<RehearsalToken> own) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof JwtDecoder others ? reading(own.getObject(), others) : bean;
      }
    };
  }

  private static JwtDecoder reading(RehearsalToken own, JwtDecoder others) {
    return token -> {
      @Nullable Jwt rehearsal = own.read(token);
      return rehearsal == null ? others.decode(token) : rehearsal;
    };
  }
}
