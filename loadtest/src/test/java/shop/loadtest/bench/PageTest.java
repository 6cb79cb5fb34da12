package shop.loadtest.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shop.loadtest.bench.Sizes.Reached;
import shop.loadtest.bench.Starts.Start;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a run leaves for people and for programs. */
class PageTest {

  private static final Results RESULTS = results(List.of());

  @Test
  void goalsAreJudgedByTheirOwnDirection() {
    List<Goal> goals = Goal.in(RESULTS);
    assertThat(goals)
        .extracting(Goal::name, Goal::isMet)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("batched ÷ plain", true),
            org.assertj.core.groups.Tuple.tuple("batched ÷ no-op", false),
            org.assertj.core.groups.Tuple.tuple("start to ready ÷ java -jar", true),
            org.assertj.core.groups.Tuple.tuple("first second ÷ arrivals", false),
            org.assertj.core.groups.Tuple.tuple("2 instances ÷ 2 × one", true),
            org.assertj.core.groups.Tuple.tuple("idle instance, MB", false));
  }

  @Test
  void thePageShowsMediansWithTheirSpread() {
    assertThat(new Page(RESULTS).text())
        .contains("| batched | natural batching, as the shop runs | 6,000 (5,000–7,000) |")
        .contains("| batched ÷ plain | ≥ 7.00 | 12.0 | 8.75–12.5 | met |")
        .contains("| batched ÷ no-op | ≥ 0.70 | 0.60 | 0.50–0.70 | missed |")
        .contains("2 cores (Some CPU)", "6e7d3c5")
        .contains("| idle | 250 | 240 | at most %d MB |".formatted(Cast.heap()))
        .doesNotContain("sold-out");
  }

  @Test
  void aVoidShotIsShownWithItsReasonAndSpoilsTheRun() {
    Shot bad = new Shot(Row.OPEN, 0, Map.of(), Map.of("201", 1L), List.of("3 dropped"));
    Results results = results(List.of(bad));
    assertThat(results.isGood()).isFalse();
    assertThat(new Page(results).text()).contains("| open | {201=1} | 3 dropped |");
    assertThat(RESULTS.isGood()).isTrue();
  }

  @Test
  void sizesAreComparedRoundByRound() {
    assertThat(new Page(RESULTS).text())
        .contains("| 2 instances ÷ 2 × one | ≥ 0.85 | 0.85 | 0.80–0.90 | met |")
        .contains(
            "| 2 × 0.25 CPU, heap %d MB | 770 (640–900) | 1.70 (1.60–1.80) |"
                .formatted(Cast.heap()));
  }

  @Test
  void openLoopsStandSideBySide() {
    Shot virtual = new Shot(Row.OPEN, 0, Map.of(Figure.P99, 12.5), Map.of(), List.of());
    Shot platform = new Shot(Row.OPEN_PLATFORM, 0, Map.of(Figure.P99, 25.0), Map.of(), List.of());
    assertThat(new Page(results(List.of(virtual, platform))).text())
        .containsPattern("at [0-9,.]+/s \\| open \\| open-platform-threads \\|")
        .contains("| p99 ms | 12.5 (12.5–12.5) | 25.0 (25.0–25.0) |");
  }

  @Test
  void whatIsOnlyForADecisionIsDrivenWhenNamed() {
    assertThat(Row.of(List.of()))
        .contains(Row.NOOP, Row.OPEN)
        .doesNotContain(Row.NOOP_PLATFORM, Row.OPEN_PLATFORM);
    assertThat(Row.of(List.of("noop-platform-threads"))).containsExactly(Row.NOOP_PLATFORM);
  }

  @Test
  void aProgramReadsTheSameFigures() {
    JsonNode json = new JsonMapper().valueToTree(ResultsView.of(RESULTS));
    assertThat(json.at("/rows/batched/figures/per second/median").asDouble()).isEqualTo(6000);
    assertThat(json.at("/rows/batched/figures/per second/values").size()).isEqualTo(3);
    assertThat(json.at("/machine/commit").asString()).isEqualTo("6e7d3c5");
    assertThat(json.at("/goals/0/name").asString()).isEqualTo("batched ÷ plain");
  }

  private static Results results(List<Shot> more) {
    List<Shot> shots = new ArrayList<>(more);
    shots.addAll(ArithmeticTest.shots(Row.BATCHED, 6000, 5000, 7000));
    shots.addAll(ArithmeticTest.shots(Row.PLAIN, 500, 400, 800));
    shots.addAll(ArithmeticTest.shots(Row.NOOP, 10_000, 10_000, 10_000));
    return new Results(
        Instant.parse("2026-11-21T10:15:30Z"),
        new Machine(2, "Some CPU", "16.0 GB", "Some Linux", "6.1", "Some JDK", "6e7d3c5"),
        new Course(
            3, Duration.ofSeconds(10), Duration.ofSeconds(1), Duration.ofSeconds(8), 64, 256),
        20_000,
        3000,
        Map.of(4, 1500.0),
        shots,
        Map.of(
            "java -jar", List.of(new Start(10, 15, 0.2)),
            "as devstack", List.of(new Start(3, 5, 0.8))),
        Map.of(
            Size.ONE,
            List.of(new Reached(500, 90), new Reached(400, 95)),
            Size.MORE.get(1),
            List.of(new Reached(900, 92), new Reached(640, 99))),
        Map.of(Bench.IDLE, new Memory(250, 240)));
  }
}
