package shop.monolith;

import java.util.HashMap;
import java.util.Map;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.web.context.support.StandardServletEnvironment;

/**
 * The settings of one module. They come from the environment under the names that the service has
 * always used; where modules must differ, a variable that begins with the module's name counts for
 * it alone: {@code ORDER_SPRING_DATASOURCE_URL} is the database of the orders.
 */
final class OwnSettings {

  private OwnSettings() {}

  /**
   * Makes them.
   *
   * @param prefix of the variables that are this module's alone
   * @param fixed what follows from sharing the process, and nobody may change
   */
  static ConfigurableEnvironment of(
      String prefix, Map<String, String> variables, Map<String, Object> fixed) {
    ConfigurableEnvironment environment = new StandardServletEnvironment();
    MutablePropertySources sources = environment.getPropertySources();
    String shared = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
    sources.replace(shared, new SystemEnvironmentPropertySource(shared, Map.copyOf(variables)));
    // By the end of its name Spring Boot knows that these are variables, in capital letters.
    sources.addBefore(
        shared,
        new SystemEnvironmentPropertySource("own-" + shared, withoutPrefix(prefix, variables)));
    sources.addFirst(new MapPropertySource("monolith", fixed));
    return environment;
  }

  private static Map<String, Object> withoutPrefix(String prefix, Map<String, String> variables) {
    Map<String, Object> own = new HashMap<>();
    variables.forEach((name, value) -> {
      if (name.startsWith(prefix) && name.length() > prefix.length()) {
        own.put(name.substring(prefix.length()), value);
      }
    });
    return own;
  }
}
