package shop.loadtest.check;

import java.util.Set;
import java.util.function.Function;
import shop.loadtest.evidence.Evidence;
import shop.loadtest.evidence.Source;

/**
 * One rule of a promise, and what it takes to judge it.
 *
 * @param what is judged, in two or three words
 */
record Part(Promise promise, String what, Set<Source> needs, Function<Evidence, Invariant> rule) {

  static Part of(
      Promise promise, String what, Function<Evidence, Invariant> rule, Source... needs) {
    return new Part(promise, what, Set.of(needs), rule);
  }
}
