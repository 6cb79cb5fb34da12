package shop.loadtest.campaign;

import java.util.Map;
import java.util.TreeMap;

/**
 * What customers met with.
 *
 * @param answers by their kind
 * @param refused attempts that found nobody who listens
 * @param undecided wishes that were not decided until the end
 */
record Sold(Map<String, Long> answers, long refused, int undecided) {

  Sold {
    answers = new TreeMap<>(answers);
  }
}
