package shop.devstack.autoscaling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import shop.devstack.manifests.Behaviour;
import shop.devstack.manifests.Behaviour.Direction;
import shop.devstack.manifests.Behaviour.Policy;

/** Keeps one service from following every wish at once, as its behaviour says. */
final class Restraint {

  private record Past(Instant at, int number) {}

  private final Behaviour behaviour;
  private final Deque<Past> wishes = new ArrayDeque<>();
  private final Deque<Past> changes = new ArrayDeque<>(); // added positive, taken away negative

  Restraint(Behaviour behaviour) {
    this.behaviour = behaviour;
  }

  /** How many of the {@code wanted} instances there may be now, when there are {@code current}. */
  int allow(int current, int wanted, Instant now) {
    int steady = steady(current, wanted, now);
    return steady > current
        ? Math.min(steady, Math.max(current, most(current, now)))
        : Math.max(steady, Math.min(current, least(current, now)));
  }

  /** Remembers that there are now so many more, or fewer, and forgets what no longer counts. */
  void changed(int difference, Instant now) {
    changes.add(new Past(now, difference));
    changes.removeIf(change -> change.at().isBefore(now.minus(longest())));
  }

  /** Of the wishes within a window the smallest is followed upwards, the largest downwards. */
  private int steady(int current, int wanted, Instant now) {
    if (changes.isEmpty() && wishes.isEmpty()) {
      wishes.add(new Past(now, current)); // As if somebody had just wanted those that there are.
    }
    wishes.add(new Past(now, wanted));
    Duration up = behaviour.up().window();
    Duration down = behaviour.down().window();
    Instant oldest = now.minus(up.compareTo(down) > 0 ? up : down);
    wishes.removeIf(wish -> !wish.at().isAfter(oldest));
    int upwards = within(up, wanted, now).min().orElseThrow();
    int downwards = within(down, wanted, now).max().orElseThrow();
    return Math.min(Math.max(current, upwards), downwards);
  }

  private IntStream within(Duration window, int wanted, Instant now) {
    Instant from = now.minus(window);
    return IntStream.concat(
        IntStream.of(wanted),
        wishes.stream().filter(wish -> wish.at().isAfter(from)).mapToInt(Past::number));
  }

  private int most(int current, Instant now) {
    IntStream allowed =
        behaviour.up().policies().stream()
            .mapToInt(policy -> {
              int before = before(policy, current, now);
              return policy.percent()
                  ? (int) Math.ceil(before * (100 + policy.value()) / 100.0)
                  : before + policy.value();
            });
    return switch (behaviour.up().choice()) {
      case MAX -> allowed.max().orElse(current);
      case MIN -> allowed.min().orElse(current);
      case DISABLED -> current;
    };
  }

  private int least(int current, Instant now) {
    IntStream allowed =
        behaviour.down().policies().stream()
            .mapToInt(policy -> {
              int before = before(policy, current, now);
              return policy.percent()
                  ? before * (100 - policy.value()) / 100
                  : before - policy.value();
            });
    return switch (behaviour.down().choice()) {
      case MAX -> allowed.min().orElse(current);
      case MIN -> allowed.max().orElse(current);
      case DISABLED -> current;
    };
  }

  /** How many there were when the policy's present period began. */
  private int before(Policy policy, int current, Instant now) {
    Predicate<Past> recent = change -> change.at().isAfter(now.minus(policy.period()));
    return current - changes.stream().filter(recent).mapToInt(Past::number).sum();
  }

  private Duration longest() {
    return IntStream.of(longest(behaviour.up()), longest(behaviour.down()))
        .mapToObj(Duration::ofSeconds)
        .reduce(Duration.ZERO, (a, b) -> a.compareTo(b) > 0 ? a : b);
  }

  private static int longest(Direction direction) {
    return direction.policies().stream()
        .mapToInt(p -> (int) p.period().toSeconds())
        .max()
        .orElse(0);
  }
}
