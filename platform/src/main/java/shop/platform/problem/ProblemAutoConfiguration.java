package shop.platform.problem;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;

/** Problem details for whatever goes wrong, inside the controllers and outside of them. */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class ProblemAutoConfiguration {

  @Bean
  ProblemAdvice problemAdvice() {
    return new ProblemAdvice();
  }

  /** Outside of the security filters, whose database may be away. */
  @Bean
  FilterRegistrationBean<FailureFilter> failureFilter(JsonMapper json) {
    FilterRegistrationBean<FailureFilter> filter =
        new FilterRegistrationBean<>(new FailureFilter(json));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    return filter;
  }

  @Bean
  UnreadableRequests unreadableRequests(JsonMapper json) {
    return new UnreadableRequests(json);
  }

  @Bean
  ErrorPageController errorPageController() {
    return new ErrorPageController();
  }
}
