package shop.devstack.autoscaling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import shop.devstack.manifests.Behaviour;
import shop.devstack.manifests.Behaviour.Direction;
import shop.devstack.manifests.Behaviour.Policy;

/** Keeps one service from following every wish at once, as its behaviour says. */
final class Restraint {

  // Kubernetes allows no longer window and no longer period.
  private static final Duration LONGEST = Duration.ofHours(1);

  private record Past(Instant at, int number) {}

  private final Behaviour behaviour;
  private final Deque<Past> wishes = new ArrayDeque<>();
  private final Deque<Past> changes = new ArrayDeque<>(); // added positive, taken away negative

  Restraint(Behaviour behaviour) {
    this.behaviour = behaviour;
  }

  /** How many of the {@code wanted} instances there may be now, when there are {@code current}. */
  int allow(int current, int wanted, Instant now) {
    if (wishes.isEmpty()) {
      wishes.add(new Past(now, current)); // As if somebody had just wanted those that there are.
    }
    wishes.add(new Past(now, wanted));
    wishes.removeIf(wish -> wish.at().isBefore(now.minus(LONGEST)));
    int steady = steady(current, wanted, now);
    return steady > current
        ? Math.min(steady, Math.max(current, bound(behaviour.up(), 1, current, now)))
        : Math.max(steady, Math.min(current, bound(behaviour.down(), -1, current, now)));
  }

  /** Remembers that there are now so many more, or fewer. */
  void changed(int difference, Instant now) {
    changes.add(new Past(now, difference));
    changes.removeIf(change -> change.at().isBefore(now.minus(LONGEST)));
  }

  /** Of the wishes within a window the smallest is followed upwards, the largest downwards. */
  private int steady(int current, int wanted, Instant now) {
    int upwards = within(behaviour.up().window(), wishes, now).min().orElse(wanted);
    int downwards = within(behaviour.down().window(), wishes, now).max().orElse(wanted);
    return Math.min(Math.max(current, Math.min(wanted, upwards)), Math.max(wanted, downwards));
  }

  private static IntStream within(Duration window, Deque<Past> past, Instant now) {
    Stream<Past> recent = past.stream().filter(one -> one.at().isAfter(now.minus(window)));
    return recent.mapToInt(Past::number);
  }

  /** How far up (1) or down (-1) the policies let the number go now. */
  private int bound(Direction direction, int sign, int current, Instant now) {
    IntStream reach =
        direction.policies().stream()
            .mapToInt(policy -> {
              int before = current - within(policy.period(), changes, now).sum();
              return sign * before + step(policy, before);
            });
    return switch (direction.choice()) {
      case MAX -> sign * reach.max().orElse(sign * current);
      case MIN -> sign * reach.min().orElse(sign * current);
      case DISABLED -> current;
    };
  }

  private static int step(Policy policy, int before) {
    return policy.percent() ? (int) Math.ceil(before * policy.value() / 100.0) : policy.value();
  }
}
