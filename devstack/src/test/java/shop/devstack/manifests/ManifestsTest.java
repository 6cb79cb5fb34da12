package shop.devstack.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import shop.devstack.manifests.Behaviour.Choice;
import shop.devstack.manifests.Behaviour.Policy;
import shop.devstack.manifests.Trigger.Aggregation;
import shop.devstack.manifests.Trigger.Cpu;
import shop.devstack.manifests.Trigger.Polled;
import shop.devstack.parts.Service;

class ManifestsTest {

  static final List<String> SERVICES =
      Stream.concat(Service.ALL.stream(), Stream.of(Service.MONOLITH))
          .map(Service::module)
          .toList();

  private final Manifests ours = Manifests.in(Path.of("..").toAbsolutePath().normalize());

  @ParameterizedTest
  @FieldSource("SERVICES")
  void everyServiceCarriesTheSameRule(String service) {
    Rule rule = ours.rule(service);

    assertThat(rule.triggers()).contains(new Cpu("cpu", 70));
    assertThat(rule.min()).isEqualTo(1);
    assertThat(rule.max()).isGreaterThan(1);
    assertThat(ours.resources(service).cpuRequest()).isPositive();
    assertThat(ours.resources(service).cpuLimit())
        .isGreaterThanOrEqualTo(ours.resources(service).cpuRequest());
  }

  @ParameterizedTest
  @ValueSource(strings = {"timesale-service", "monolith"})
  void whoSellsInASaleHearsOfTheScheduleToo(String service) {
    Rule rule = ours.rule(service);

    assertThat(rule.triggers())
        .extracting(Trigger::name)
        .containsExactly("cpu", "schedule", "latency", "queue");
    assertThat(rule.triggers().get(1))
        .isEqualTo(
            new Polled("schedule", "/scaling", "schedule.instances", true, 1, Aggregation.MAX));
    assertThat(rule.behaviour().down().window()).isEqualTo(Duration.ofSeconds(30));
    assertThat(rule.behaviour().up()).isEqualTo(Behaviours.UP);
  }

  @Test
  void signalsCanBeChosenWhereThereAreSeveral() {
    Set<String> schedule = Set.of("schedule");

    assertThat(ours.rule("timesale-service").only(schedule).triggers())
        .singleElement()
        .extracting(Trigger::name)
        .isEqualTo("schedule");
    assertThat(ours.rule("cart-service").only(schedule).triggers())
        .containsExactly(new Cpu("cpu", 70));
  }

  @Test
  void readsABehaviour(@TempDir Path folder) throws IOException {
    write(
        folder,
        """
        kind: HorizontalPodAutoscaler
        spec:
          maxReplicas: 9
          behavior:
            scaleDown:
              stabilizationWindowSeconds: 0
              selectPolicy: Min
              policies:
                - {type: Percent, value: 10, periodSeconds: 60}
                - {type: Pods, value: 4, periodSeconds: 30}
        """);

    Rule rule = new Manifests(folder).rule("cart-service");

    assertThat(rule.behaviour().down())
        .isEqualTo(
            new Behaviour.Direction(
                Duration.ZERO,
                Choice.MIN,
                List.of(
                    new Policy(true, 10, Duration.ofMinutes(1)),
                    new Policy(false, 4, Duration.ofSeconds(30)))));
    assertThat(rule.behaviour().up()).isEqualTo(Behaviours.UP);
  }

  @Test
  void refusesWhatItDoesNotUnderstand(@TempDir Path folder) throws IOException {
    Manifests manifests = new Manifests(folder);
    write(folder, "kind: VerticalPodAutoscaler");
    assertThatThrownBy(() -> manifests.rule("cart-service"))
        .hasMessageContaining("VerticalPodAutoscaler");

    write(folder, "kind: ScaledObject\nspec: {triggers: [{type: cron}]}");
    assertThatThrownBy(() -> manifests.rule("cart-service")).hasMessageContaining("cron");

    assertThatThrownBy(() -> manifests.rule("till-service")).hasMessageContaining("no file");
  }

  @Test
  void readsQuantities() {
    assertThat(Resources.millis("250m")).isEqualTo(250);
    assertThat(Resources.millis("2")).isEqualTo(2000);
    assertThat(Resources.millis("0.5")).isEqualTo(500);
  }

  private static void write(Path folder, String text) throws IOException {
    Path rules = Files.createDirectories(folder.resolve("components/autoscaling"));
    Files.writeString(rules.resolve("cart-service.yaml"), text);
  }
}
