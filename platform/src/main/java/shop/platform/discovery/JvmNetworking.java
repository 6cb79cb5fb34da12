package shop.platform.discovery;

import java.security.Security;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Sets two habits of the JVM that it reads once, so before the first connection: resolved names are
 * kept for one second (default 30: as long would a dead pod be called), and a {@code POST} whose
 * kept-alive connection broke is never silently sent again (default: it is).
 */
final class JvmNetworking implements EnvironmentPostProcessor {

  @Override
  public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication app) {
    Security.setProperty("networkaddress.cache.ttl", "1");
    Security.setProperty("networkaddress.cache.negative.ttl", "1");
    System.setProperty("sun.net.http.retryPost", "false");
  }
}
