package shop.devstack.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

  private final ConcurrentMap<Integer, State> unwell = new ConcurrentHashMap<>();
  @TempDir private Path home;
  private Supervisor supervisor = new Supervisor(new Logs(Path.of("target")), (_, _, _) -> {});

  @BeforeEach
  void start() throws IOException, InterruptedException {
    supervisor = new Supervisor(Logs.in(home), (_, _, _) -> {});
    supervisor.start(List.of(sleeper("sleeper", "exec sleep 600")), 1);
  }

  @AfterEach
  void stop() throws InterruptedException {
    supervisor.stop(List.of("sleeper", "stubborn"));
  }

  @Test
  void replacesAKilledInstance() {
    long killed = pids().getFirst();

    supervisor.kill("sleeper#1");

    await().until(() -> pids().size() == 1 && !pids().contains(killed) && isReady());
    assertThat(supervisor.instances())
        .singleElement()
        .extracting(Instance::id)
        .isEqualTo("sleeper#1");
  }

  @Test
  void runsAsManyAsWantedAndEndsTheRest() throws InterruptedException {
    supervisor.crew("sleeper").scale(3);
    List<Long> three = pids();
    supervisor.crew("sleeper").scale(1);

    assertThat(three).hasSize(3);
    assertThat(pids()).containsExactly(three.getFirst());
    assertThat(three.subList(1, 3)).noneMatch(SupervisorTest::runs);
  }

  @Test
  void replacesEachInstanceOnRestart() throws InterruptedException {
    supervisor.crew("sleeper").scale(2);
    List<Long> before = pids();

    supervisor.crew("sleeper").restart();

    assertThat(pids()).hasSize(2).doesNotContainAnyElementsOf(before);
  }

  @Test
  void theNewOneTakesWorkBeforeTheOldOneEnds() throws InterruptedException {
    List<Integer> ready = new CopyOnWriteArrayList<>();
    Part next =
        sleeper(
            "sleeper",
            "exec sleep 601",
            port -> {
              ready.add(supervisor.crew("sleeper").working().size());
              return State.READY;
            });

    supervisor.crew("sleeper").replace(next);

    assertThat(ready.getFirst()).isEqualTo(2);
    assertThat(supervisor.instances()).extracting(Instance::id).containsExactly("sleeper#2");
  }

  @Test
  void whatDoesNotGetReadyReplacesNothing() {
    List<Long> before = pids();
    Part broken = sleeper("sleeper", "exit 1", _ -> State.STARTING);

    assertThatThrownBy(() -> supervisor.crew("sleeper").replace(broken))
        .isInstanceOf(Failure.class);

    assertThat(supervisor.crew("sleeper").working())
        .extracting(Instance::id)
        .containsExactly("sleeper#1");
    assertThat(pids()).isEqualTo(before);
  }

  @Test
  void nobodyElseChangesAPartThatIsBeingReplaced() throws Exception {
    Crew crew = supervisor.crew("sleeper");
    CountDownLatch mayBeReady = new CountDownLatch(1);
    Part slow =
        sleeper(
            "sleeper",
            "exec sleep 602",
            _ -> mayBeReady.getCount() == 0 ? State.READY : State.STARTING);
    Thread replacing =
        Thread.startVirtualThread(() -> {
          try {
            crew.replace(slow);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    await().until(() -> crew.working().size() == 2);

    assertThat(crew.aim(3)).isFalse();
    mayBeReady.countDown();
    replacing.join();

    assertThat(crew.aim(2)).isTrue();
    await().until(() -> crew.working().size() == 2);
  }

  @Test
  void noticesAnInstanceThatNoLongerAnswers() {
    unwell.put(supervisor.instances().getFirst().port(), State.SILENT);

    await().until(() -> supervisor.instances().getFirst().state() == State.SILENT);
    assertThat(supervisor.ready("sleeper")).isEmpty();
  }

  @Test
  void forgetsAnInstanceThatHasEnded() throws InterruptedException {
    supervisor.stop(List.of("sleeper"));

    assertThat(supervisor.instances()).isEmpty();
  }

  @Test
  void givesUpOnWhatNeverStarts() {
    Part broken = sleeper("stubborn", "exit 1", _ -> State.STARTING);

    assertThatThrownBy(() -> supervisor.start(List.of(broken), 1))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("stubborn#1 does not get ready");
  }

  @Test
  void refusesTwoOfWhatMayRunOnce() {
    assertThatThrownBy(() -> supervisor.crew("nobody")).hasMessageContaining("There is no nobody");
    assertThatThrownBy(() -> supervisor.crew("sleeper").scale(-1)).isInstanceOf(Failure.class);
  }

  private Part sleeper(String name, String script) {
    return sleeper(name, script, port -> unwell.getOrDefault(port, State.READY));
  }

  private static Part sleeper(String name, String script, Part.Probe probe) {
    return new Part(
        name,
        true,
        Ports.startingAt(21_000)::next,
        Duration.ZERO,
        (_, log) -> {
          Files.writeString(log, "");
          return Launched.of(new ProcessBuilder("/bin/sh", "-c", script).start());
        },
        probe);
  }

  private boolean isReady() {
    return supervisor.ready("sleeper").isPresent();
  }

  private List<Long> pids() {
    return supervisor.instances().stream()
        .flatMap(instance -> instance.process().stream())
        .map(ProcessHandle::pid)
        .toList();
  }

  private static boolean runs(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }
}
