package shop.loadtest.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shop.loadtest.evidence.Bounds;
import shop.loadtest.evidence.Evidence;

/** What a verdict says of evidence that is missing, and how it is told. */
class TrialTest {

  private final SampleShop shop = SampleShop.busy();

  @Test
  void whatIsNotGivenIsNotJudgedRatherThanHeld() throws IOException {
    Evidence all = shop.evidence();

    Verdict verdict =
        Trial.of(
            new Evidence(
                null,
                all.timesale(),
                null,
                null,
                null,
                null,
                List.of(),
                true,
                Duration.ZERO,
                Bounds.USUAL));

    assertThat(verdict.passed()).isTrue();
    assertThat(verdict.rulings())
        .filteredOn(ruling -> ruling.state() == Ruling.State.HELD)
        .extracting(Ruling::promise)
        .containsExactly(
            Promise.UNITS, Promise.LIMIT, Promise.BALANCE, Promise.TOLD, Promise.HOURS);
    assertThat(verdict.of(Promise.BALANCE).notJudged())
        .containsExactly("units and orders: no orders", "money: no orders, payments");
    assertThat(VerdictText.of(verdict))
        .contains(" 2  not judged  every reservation", "      not judged: the answers: no history")
        .endsWith("PASSED: nothing that could be judged is violated.\n");
  }

  @Test
  void aViolationIsToldWithItsPiece() {
    shop.reserve("yuna", "k", 2);

    assertThat(VerdictText.of(shop.verdict()))
        .contains(
            "exchanges  200: 1, 201: 4, 409 sold-out: 1",
            " 1  VIOLATED 1 times  at every moment no more is held than there is (units taken: 6)",
            "      sale demo holds 4 of 3 after log entry 5",
            "        LogEntry[sale=demo, seq=5, reservation=r7, units=2")
        .endsWith("FAILED: a promise was not kept.\n");
  }

  @Test
  void allViolationsAreCountedAndTheFirstAreKept() {
    IntStream.range(0, 50).forEach(n -> shop.refuse("sora", "k" + n, "sold-out"));

    Ruling ruling = shop.verdict().of(Promise.SOLD_OUT);

    assertThat(ruling.violations()).isEqualTo(50);
    assertThat(ruling.first()).hasSize(5);
  }
}
