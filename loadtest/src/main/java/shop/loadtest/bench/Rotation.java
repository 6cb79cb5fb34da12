package shop.loadtest.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** In which order the rows of a round are driven: none profits from its place or its neighbour. */
final class Rotation {

  private Rotation() {}

  /** Each round begins elsewhere, and every other goes backwards. */
  static <T> List<T> of(List<T> rows, int round, int rounds) {
    List<T> order = new ArrayList<>(rows);
    Collections.rotate(order, -round * Math.max(1, rows.size() / Math.max(1, rounds)));
    return round % 2 == 0 ? order : order.reversed();
  }
}
