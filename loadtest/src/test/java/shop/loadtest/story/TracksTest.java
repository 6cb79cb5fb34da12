package shop.loadtest.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shop.devstack.control.StatusView;
import shop.devstack.control.StatusView.ProcessView;
import shop.devstack.control.StatusView.ScalingView;
import shop.loadtest.report.Day;
import shop.loadtest.report.Moments;
import shop.loadtest.report.Track;

/** Single looks become what each service did. */
class TracksTest {

  private static final long MB_400 = 400_000_000;

  private static ProcessView process(String id, String state, long pid, double cpuSeconds) {
    return new ProcessView(id, state, 1, pid, MB_400, 0, cpuSeconds, 1);
  }

  private static Sample sample(double at, long held, long orders, ProcessView... processes) {
    List<ScalingView> rules =
        List.of(
            new ScalingView("timesale-service", 1, 4, 2, 1, 250, null, Map.of(), "because"),
            new ScalingView("order-service", 1, 3, 1, 1, 250, null, Map.of(), "because"));
    return new Sample(
        at,
        new StatusView("ready", List.of(processes), rules),
        new Sample.Backlog(100 - held, held, orders, orders, held - orders, 0),
        Map.of("timesale", at / 10));
  }

  private static final List<Sample> SAMPLES =
      List.of(
          sample(
              0,
              0,
              0,
              process("devstack#1", "ready", 1, 9),
              process("timesale-service#1", "ready", 2, 30),
              process("order-service#1", "ready", 3, 20),
              process("kafka#1", "ready", 4, 5)),
          sample(
              2,
              100,
              40,
              process("timesale-service#1", "ready", 2, 31),
              process("timesale-service#2", "starting", 5, 2),
              process("order-service#1", "ready", 3, 20.5),
              process("kafka#1", "ready", 4, 5)),
          sample(
              4,
              100,
              100,
              process("timesale-service#2", "ready", 5, 4),
              process("order-service#1", "ready", 3, 21),
              process("kafka#1", "ready", 4, 5)));

  private static final Tracks TRACKS = new Tracks(SAMPLES, new Reserved(Path.of("nowhere")));

  private static Track track(String name) {
    return TRACKS.all().stream().filter(one -> one.name().equals(name)).findAny().orElseThrow();
  }

  @Test
  void countsInstancesThatTakeWork() {
    assertThat(track("timesale-service").ready()).containsExactly(1, 1, 1);
    assertThat(track("timesale-service").wanted()).containsExactly(2, 2, 2);
    assertThat(track("timesale-service").max()).isEqualTo(4);
  }

  @Test
  void processorsAreThoseOfAllInstancesAlsoOfThoseThatStart() {
    assertThat(track("timesale-service").cpu()).containsExactly(0.0, 1.5, 1.0);
    assertThat(track("order-service").cpu()).containsExactly(0.0, 0.25, 0.25);
  }

  @Test
  void memoryIsThatOfAllInstances() {
    assertThat(track("timesale-service").memory()).containsExactly(0.4, 0.8, 0.4);
  }

  @Test
  void tellsServicesFromWhatTheyStandOnAndLeavesOutTheDevstack() {
    assertThat(TRACKS.all())
        .extracting(Track::name, Track::kind)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("kafka", Track.Kind.INFRASTRUCTURE),
            org.assertj.core.groups.Tuple.tuple("order-service", Track.Kind.SERVICE),
            org.assertj.core.groups.Tuple.tuple("timesale-service", Track.Kind.SERVICE));
  }

  @Test
  void tellsWhatTheDatabaseServerUsesForEachService() {
    assertThat(TRACKS.levels().databaseCpu().get("timesale")).containsExactly(0.0, 0.1, 0.1);
  }

  @Test
  void findsWhenItWasSoldOutCaughtUpAndSettled() {
    Moments moments = new Happened(SAMPLES, Day.TIMESALE).moments(new Happened.Known(0, 1, 3, -1));
    assertThat(moments.soldOut()).isEqualTo(2);
    assertThat(moments.caughtUp()).isEqualTo(4);
    assertThat(moments.settled()).isEqualTo(4);
  }

  @Test
  void isNotSettledWhileAnInstanceTooManyIsThere() {
    Moments moments =
        new Happened(SAMPLES.subList(0, 2), Day.TIMESALE).moments(new Happened.Known(0, 1, 1, -1));
    assertThat(moments.settled()).isNegative();
    assertThat(moments.caughtUp()).isNegative();
  }

  @Test
  void readsWhatAnInstanceReservesFromItsManifest() {
    Reserved manifests = new Reserved(Path.of("..", "k8s", "base"));
    assertThat(manifests.gigabytes("timesale-service")).isBetween(0.1, 2.0);
    assertThat(manifests.gigabytes("monolith"))
        .isGreaterThan(manifests.gigabytes("timesale-service"));
    assertThat(manifests.gigabytes("postgresql")).isZero();
  }
}
