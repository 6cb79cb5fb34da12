package shop.platform.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.client.ServiceInstance;

class WatchedInstancesTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  private WatchedInstances watch(InstanceSource source) {
    return new WatchedInstances(source, meters, Clock.fixed(NOON, ZoneOffset.UTC));
  }

  @Test
  void knowsTheInstancesOfTheListAtTheFirstAsking() {
    try (Backend devstack =
        new Backend("{\"sale\":[{\"id\":\"sale#1\",\"host\":\"127.0.0.1\",\"port\":8103}]}")) {
      var instances = watch(new ListedInstances(URI.create(devstack.url())));
      assertThat(instances.getInstances("sale"))
          .extracting(ServiceInstance::getPort)
          .containsExactly(8103);
      assertThat(instances.getInstances("other")).isEmpty();
    }
  }

  @Test
  void noticesAnInstanceThatCameAndOneThatWent() {
    try (Backend devstack =
        new Backend("{\"sale\":[{\"id\":\"1\",\"host\":\"127.0.0.1\",\"port\":8103}]}")) {
      var instances = watch(new ListedInstances(URI.create(devstack.url())));
      instances.getInstances("sale");
      devstack.answer("{\"sale\":[{\"id\":\"2\",\"host\":\"127.0.0.1\",\"port\":8104}]}");
      instances.refresh();
      assertThat(instances.getInstances("sale"))
          .extracting(ServiceInstance::getPort)
          .containsExactly(8104);
      devstack.answer("{}");
      instances.refresh();
      assertThat(instances.getInstances("sale")).isEmpty();
    }
  }

  @Test
  void noticesThatAServiceNobodyAskedForYetIsGoneFromTheList() {
    try (Backend devstack =
        new Backend("{\"sale\":[{\"id\":\"1\",\"host\":\"127.0.0.1\",\"port\":8103}]}")) {
      var instances = watch(new ListedInstances(URI.create(devstack.url())));
      instances.refresh();
      devstack.answer("{}");
      instances.refresh();
      assertThat(instances.getInstances("sale")).isEmpty();
      assertThat(meters.get("shop.discovery.instances").tag("service", "sale").gauge().value())
          .isZero();
    }
  }

  @Test
  void keepsTheLastListWhileTheSupervisorIsAway() {
    WatchedInstances instances;
    try (Backend devstack =
        new Backend("{\"sale\":[{\"id\":\"1\",\"host\":\"127.0.0.1\",\"port\":8103}]}")) {
      instances = watch(new ListedInstances(URI.create(devstack.url())));
      instances.getInstances("sale");
      devstack.answer("not a list");
      instances.refresh();
      assertThat(instances.getInstances("sale")).hasSize(1);
    }
    instances.refresh();
    assertThat(instances.getInstances("sale")).hasSize(1);
  }

  @Test
  void resolvesANameToItsInstancesAndKeepsThemWhenItNoLongerResolves() throws IOException {
    Map<String, List<String>> names =
        new ConcurrentHashMap<>(Map.of("sale", List.of("10.0.0.9", "10.0.0.3", "fd00::1")));
    var instances = watch(new NamedInstances(resolver(names), 8080));
    assertThat(instances.getInstances("sale"))
        .extracting(i -> i.getUri().toString())
        .containsExactly("http://10.0.0.3:8080", "http://10.0.0.9:8080", "http://[fd00::1]:8080");
    names.put("sale", List.of("10.0.0.4"));
    instances.refresh();
    assertThat(instances.getInstances("sale"))
        .extracting(ServiceInstance::getHost)
        .containsExactly("10.0.0.4");
    names.remove("sale");
    instances.refresh();
    assertThat(instances.getInstances("sale")).hasSize(1);
  }

  @Test
  void aNameThatDoesNotResolveDoesNotHideTheOthers() {
    var instances = watch(new NamedInstances(resolver(Map.of("sale", List.of("10.0.0.3"))), 8080));
    assertThat(instances.getInstances("nobody")).isEmpty();
    assertThat(instances.getInstances("sale")).hasSize(1);
    instances.refresh();
    assertThat(instances.getInstances("sale")).hasSize(1);
  }

  @Test
  void countsTheInstancesAndTellsTheAgeOfTheList() {
    var clock = new AtomicReference<>(NOON);
    var instances =
        new WatchedInstances(
            new NamedInstances(resolver(Map.of("sale", List.of("10.0.0.3", "10.0.0.4"))), 8080),
            meters,
            new ShiftingClock(clock));
    instances.getInstances("sale");
    clock.set(NOON.plus(Duration.ofSeconds(5)));
    assertThat(meters.get("shop.discovery.instances").tag("service", "sale").gauge().value())
        .isEqualTo(2);
    assertThat(
            meters
                .get("shop.discovery.age")
                .tag("service", "sale")
                .timeGauge()
                .value(TimeUnit.SECONDS))
        .isEqualTo(5);
  }

  private static NamedInstances.Names resolver(Map<String, List<String>> names) {
    return name -> {
      List<String> addresses = names.get(name);
      if (addresses == null) {
        throw new UnknownHostException(name);
      }
      return addresses;
    };
  }
}
