package shop.loadtest.check;

import java.util.List;
import java.util.function.Predicate;

/**
 * Nothing is still on its way when the time for it is over.
 *
 * @param things that must have come to their end
 * @param ended whether one has
 */
record AllEnded<T>(String what, List<T> things, Predicate<T> ended) implements Invariant {

  @Override
  public void conclude(Findings findings) {
    things.stream().filter(ended.negate()).forEach(thing -> findings.violated(what, thing));
  }
}
