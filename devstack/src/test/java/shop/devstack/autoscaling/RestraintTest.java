package shop.devstack.autoscaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import shop.devstack.manifests.Behaviour;
import shop.devstack.manifests.Behaviour.Choice;
import shop.devstack.manifests.Behaviour.Direction;
import shop.devstack.manifests.Behaviour.Policy;

/** The worked examples of Kubernetes' page on scaling behaviour and of its proposal KEP-853. */
class RestraintTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Policy ALL = new Policy(true, 100, Duration.ofSeconds(15));
  private static final Direction FREE =
      new Direction(Duration.ZERO, Choice.MAX, List.of(new Policy(false, 1000, MINUTE)));

  private Instant now = Instant.parse("2026-11-21T09:00:00Z");

  @Test
  void ofTwoPoliciesTheOneHoldsThatAllowsMore() {
    // 80 instances, 10 wanted; 4 instances or 10 % a minute: 8 go, then 8 (7.2 rounded up), ...
    Restraint restraint = down(Duration.ZERO, Choice.MAX, percent(10), instances(4));

    assertThat(course(restraint, 80, 10, 14))
        .startsWith(80, 72, 64, 57, 51, 45, 40, 36, 32, 28, 24, 20, 16, 12)
        .endsWith(10);
  }

  @Test
  void theOneThatAllowsLessHoldsIfThatIsChosen() {
    Restraint restraint = down(Duration.ZERO, Choice.MIN, percent(10), instances(5));

    assertThat(course(restraint, 80, 10, 2)).containsExactly(80, 75, 70);
  }

  @Test
  void aDirectionCanBeClosed() {
    Restraint restraint = down(Duration.ZERO, Choice.DISABLED, instances(5));

    assertThat(restraint.allow(8, 1, now)).isEqualTo(8);
  }

  @Test
  void aWindowFollowsTheLargestWishDownwards() {
    // KEP-853, "stabilization before scaling down": a wish a minute, a window of 10 minutes
    Restraint restraint =
        down(MINUTE.multipliedBy(10), Choice.MAX, new Policy(false, 5, MINUTE.multipliedBy(10)));

    for (int wish : new int[] {10, 9, 8, 9, 9, 8, 9, 8, 9, 8}) {
      assertThat(restraint.allow(10, wish, now)).isEqualTo(10);
      now = now.plus(MINUTE);
    }
    assertThat(restraint.allow(10, 7, now)).isEqualTo(9);
  }

  @Test
  void theFirstWishForFewerWaitsForTheWindowToo() {
    Restraint restraint = down(Duration.ofSeconds(30), Choice.MAX, ALL);

    assertThat(restraint.allow(3, 1, now)).isEqualTo(3);
    now = now.plusSeconds(31);
    assertThat(restraint.allow(3, 1, now)).isEqualTo(1);
  }

  @Test
  void aWindowFollowsTheSmallestWishUpwards() {
    Restraint restraint =
        new Restraint(new Behaviour(new Direction(MINUTE, Choice.MAX, FREE.policies()), FREE));

    assertThat(restraint.allow(1, 5, now)).isEqualTo(1);
    now = now.plusSeconds(30);
    assertThat(restraint.allow(1, 3, now)).isEqualTo(1);
    now = now.plusSeconds(40);
    assertThat(restraint.allow(1, 4, now)).isEqualTo(3);
  }

  @Test
  void growsTenfoldInAMinute() {
    // KEP-853, mode 1: 900 % a minute
    assertThat(course(up(percent(900)), 1, 5000, 4)).containsExactly(1, 10, 100, 1000, 5000);
  }

  @Test
  void growsByOneInAMinute() {
    // KEP-853, mode 3
    assertThat(course(up(instances(1)), 1, 5000, 3)).containsExactly(1, 2, 3, 4);
  }

  @Test
  void aChangeWithinThePeriodCountsAgainstThePolicy() {
    Restraint restraint = up(instances(4));

    assertThat(restraint.allow(2, 9, now)).isEqualTo(6);
    restraint.changed(4, now);
    now = now.plusSeconds(30);
    assertThat(restraint.allow(6, 9, now)).isEqualTo(6);
    now = now.plusSeconds(31);
    assertThat(restraint.allow(6, 9, now)).isEqualTo(9);
  }

  /** How many there are when {@code wanted} are wished for once a minute. */
  private List<Integer> course(Restraint restraint, int first, int wanted, int minutes) {
    List<Integer> course = new ArrayList<>(List.of(first));
    for (int minute = 0; minute < minutes; minute++) {
      int before = course.getLast();
      int allowed = restraint.allow(before, wanted, now);
      restraint.changed(allowed - before, now);
      course.add(allowed);
      now = now.plus(MINUTE).plusMillis(1);
    }
    return course;
  }

  private static Policy percent(int value) {
    return new Policy(true, value, MINUTE);
  }

  private static Policy instances(int value) {
    return new Policy(false, value, MINUTE);
  }

  private static Restraint up(Policy policy) {
    return new Restraint(
        new Behaviour(new Direction(Duration.ZERO, Choice.MAX, List.of(policy)), FREE));
  }

  private static Restraint down(Duration window, Choice choice, Policy... policies) {
    return new Restraint(new Behaviour(FREE, new Direction(window, choice, List.of(policies))));
  }
}
