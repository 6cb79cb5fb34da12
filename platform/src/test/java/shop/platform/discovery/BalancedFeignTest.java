package shop.platform.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.FeignException;
import feign.RetryableException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import shop.platform.security.ServiceTokenAutoConfiguration;

/** Feign as a service uses it, over sockets, with Spring's static list of instances. */
class BalancedFeignTest {

  @FeignClient(name = "sale")
  interface SaleClient {

    @GetMapping("/who")
    String who();

    @PostMapping("/wish")
    String wish(@RequestBody String body);

    @PostMapping("/wish")
    String nudge();
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration(
      exclude = {DataSourceAutoConfiguration.class, ServiceTokenAutoConfiguration.class})
  @EnableFeignClients(clients = SaleClient.class)
  static class Caller {}

  private static ConfigurableApplicationContext caller(int... ports) {
    String[] args =
        IntStream.range(0, ports.length)
            .mapToObj(i ->
                "--spring.cloud.discovery.client.simple.instances.sale[%d].uri=http://127.0.0.1:%d"
                    .formatted(i, ports[i]))
            .toArray(String[]::new);
    SpringApplication application = new SpringApplication(Caller.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    return application.run(args);
  }

  private static int nobodysPort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  @Test
  void spreadsRequestsEvenly() {
    try (Backend one = new Backend("one");
        Backend two = new Backend("two");
        var caller = caller(one.port(), two.port())) {
      SaleClient client = caller.getBean(SaleClient.class);
      IntStream.range(0, 20).forEach(i -> client.who());
      assertThat(one.requests).hasValue(10);
      assertThat(two.requests).hasValue(10);
    }
  }

  @Test
  void asksAnotherInstanceWhenOneRefusesEvenForAWrite() throws IOException {
    try (Backend one = new Backend("one");
        var caller = caller(nobodysPort(), one.port())) {
      SaleClient client = caller.getBean(SaleClient.class);
      IntStream.range(0, 20).forEach(i -> assertThat(client.wish("please")).isEqualTo("one"));
      assertThat(one.requests).hasValue(20);
    }
  }

  @Test
  void neverSendsAWriteTwice() {
    try (BrokenBackend broken = new BrokenBackend();
        Backend other = new Backend("other");
        var caller = caller(broken.port())) {
      SaleClient client = caller.getBean(SaleClient.class);
      assertThatThrownBy(() -> client.wish("please")).isInstanceOf(FeignException.class);
      assertThat(broken.bodies).containsExactly("please");
      assertThat(other.requests).hasValue(0);
    }
  }

  @Test
  void neverRepeatsAWriteOnAnotherConnectionWhenAKeptOneBreaks() {
    try (BrokenBackend broken = new BrokenBackend();
        var caller = caller(broken.port())) {
      SaleClient client = caller.getBean(SaleClient.class);
      broken.answersFirst(1);
      assertThat(client.nudge()).isEqualTo("ok");
      assertThatThrownBy(client::nudge).isInstanceOf(FeignException.class);
      assertThat(broken.bodies).hasSize(2);
      broken.answersFirst(1);
      assertThat(client.wish("first")).isEqualTo("ok");
      assertThatThrownBy(() -> client.wish("second")).isInstanceOf(FeignException.class);
      assertThat(broken.bodies).hasSize(4).endsWith("first", "second");
    }
  }

  @Test
  void saysThatNoInstanceCanBeReached() throws IOException {
    try (var caller = caller(nobodysPort(), nobodysPort())) {
      SaleClient client = caller.getBean(SaleClient.class);
      assertThatThrownBy(client::who)
          .isInstanceOf(RetryableException.class)
          .hasCauseInstanceOf(NoInstanceException.class);
    }
  }
}
