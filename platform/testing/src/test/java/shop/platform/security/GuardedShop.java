package shop.platform.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A small service with an open, a customers', a merchandisers' and a services' door. */
final class GuardedShop implements AutoCloseable {

  private final ConfigurableApplicationContext running;
  private final HttpClient http = HttpClient.newHttpClient();

  GuardedShop(String... settings) {
    List<String> all = new ArrayList<>(List.of("--server.port=0", "--spring.application.name=x"));
    all.addAll(List.of(settings));
    running = SpringApplication.run(Application.class, all.toArray(String[]::new));
  }

  HttpResponse<String> get(String path, @Nullable String token) {
    int port = port(running.getEnvironment());
    var request = HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path)));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  int status(String path, @Nullable String token) {
    return get(path, token).statusCode();
  }

  private static int port(Environment environment) {
    return environment.getRequiredProperty("local.server.port", Integer.class);
  }

  @Override
  public void close() {
    running.close();
    http.close();
  }

  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration(
      exclude = {DataSourceAutoConfiguration.class, KafkaAutoConfiguration.class})
  @Import(Doors.class)
  static class Application {

    @Bean
    AccessRules accessRules() {
      return requests ->
          requests
              .requestMatchers("/open")
              .permitAll()
              .requestMatchers("/merchandise")
              .hasRole("merchandiser")
              .requestMatchers("/stock")
              .hasAuthority("SCOPE_stock")
              .anyRequest()
              .hasRole("customer");
    }
  }

  @RestController
  static class Doors {

    @GetMapping({"/open", "/merchandise", "/stock"})
    String open() {
      return "come in";
    }

    @GetMapping("/customer")
    String customer(@AuthenticationPrincipal(expression = "subject") String customer) {
      return customer;
    }
  }
}
