package shop.devstack.autoscaling;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.devstack.manifests.Manifests;
import shop.devstack.supervision.Crew;
import shop.devstack.supervision.Instance;
import shop.devstack.supervision.Launched;
import shop.devstack.supervision.Logs;
import shop.devstack.supervision.Part;
import shop.devstack.supervision.State;
import shop.devstack.supervision.Supervisor;

/** A service whose instances only sleep, and say by a stub what the schedule wants. */
class AutoscalerTest {

  private static final String SERVICE = "till-service";

  private final WireMockServer service = new WireMockServer(options().dynamicPort());
  private final List<String> diary = new CopyOnWriteArrayList<>();
  private final Supervisor supervisor;
  private final Path files;

  AutoscalerTest(@TempDir Path home) throws IOException {
    supervisor = new Supervisor(Logs.in(home), (_, _, _) -> {});
    files = home.resolve("k8s");
    write(
        "base",
        """
        kind: Deployment
        spec: {template: {spec: {containers: [{
          resources: {requests: {cpu: 250m}, limits: {cpu: 500m}}}]}}}
        """);
    write(
        "components/autoscaling",
        """
        kind: ScaledObject
        spec:
          minReplicaCount: 1
          maxReplicaCount: 3
          advanced: {horizontalPodAutoscalerConfig: {behavior: {scaleDown: {
            stabilizationWindowSeconds: 0}}}}
          triggers:
            - {type: cpu, name: cpu, metadata: {value: "70"}}
            - type: metrics-api
              name: schedule
              metadata:
                {url: "http://till-service:8080/scaling", valueLocation: schedule.instances,
                  targetValue: "1", aggregationType: max}
        """);
  }

  private void write(String folder, String text) throws IOException {
    Path file = Files.createDirectories(files.resolve(folder)).resolve(SERVICE + ".yaml");
    Files.writeString(file, text);
  }

  @BeforeEach
  void start() throws InterruptedException {
    service.start();
    wish(1);
    Part sleeper =
        new Part(
            SERVICE,
            true,
            service::port,
            Duration.ZERO,
            (_, _) -> Launched.of(new ProcessBuilder("sleep", "600").start()),
            _ -> State.READY);
    supervisor.start(List.of(sleeper), 1);
  }

  @AfterEach
  void stop() throws InterruptedException {
    supervisor.stop(List.of(SERVICE));
    service.stop();
  }

  @Test
  void followsTheScheduleUpAndDown() {
    Autoscaler autoscaler = autoscaler(Set.of());

    wish(9);
    await().until(() -> crew().working().size() == 3);
    assertThat(autoscaler.view().getFirst().max()).isEqualTo(3);
    wish(0);
    await().until(() -> crew().working().size() == 1);

    autoscaler.stop();
    assertThat(diary.getFirst()).startsWith("till-service 1 -> 3: schedule 9");
    assertThat(diary.getLast()).contains("-> 1");
  }

  @Test
  void takesNothingAwayWhenASignalCannotBeRead() {
    Autoscaler autoscaler = autoscaler(Set.of());
    wish(2);
    await().until(() -> crew().working().size() == 2);

    service.stubFor(get("/scaling").willReturn(serverError()));

    await().until(() -> autoscaler.view().getFirst().reason().contains("cannot be read"));
    assertThat(autoscaler.view().getFirst().wanted()).isEqualTo(2);
    autoscaler.stop();
  }

  @Test
  void keepsTheNumberWhenOneIsKilled() {
    Autoscaler autoscaler = autoscaler(Set.of("schedule"));
    wish(2);
    await().until(() -> ready() == 2);

    supervisor.kill(SERVICE + "#2");

    await().until(() -> ready() == 2);
    autoscaler.stop();
    assertThat(diary).hasSize(1);
    assertThat(autoscaler.view().getFirst().readings()).containsOnlyKeys("schedule");
  }

  private Autoscaler autoscaler(Set<String> signals) {
    Map<String, Crew> crews = Map.of(SERVICE, crew());
    Autoscaler autoscaler = Autoscaler.of(new Manifests(files), crews, signals, true, diary::add);
    autoscaler.start(Duration.ofMillis(100));
    return autoscaler;
  }

  private Crew crew() {
    return supervisor.crew(SERVICE);
  }

  private long ready() {
    return crew().working().stream().map(Instance::state).filter(State.READY::equals).count();
  }

  private void wish(int instances) {
    service.stubFor(
        get("/scaling")
            .willReturn(okJson("{\"schedule\":{\"instances\":%d}}".formatted(instances))));
  }
}
