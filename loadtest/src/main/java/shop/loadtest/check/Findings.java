package shop.loadtest.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was found about one promise. All violations are counted, the first of each kind are kept.
 */
public final class Findings {

  private static final int KEPT = 20;
  private static final int KEPT_OF_A_KIND = 5;

  private final List<Violation> first = new ArrayList<>();
  private final Map<String, Object> figures = new LinkedHashMap<>();
  private long violations;

  /** Notes a violation; of the piece, what is null is left out. */
  void violated(String says, @Nullable Object... piece) {
    violations++;
    if (first.size() < KEPT && known(says) < KEPT_OF_A_KIND) {
      first.add(new Violation(says, Arrays.stream(piece).filter(Objects::nonNull).toList()));
    }
  }

  private long known(String says) {
    return first.stream().filter(violation -> violation.says().equals(says)).count();
  }

  /** Notes a figure for people. */
  void figure(String name, Object value) {
    figures.put(name, value);
  }

  long violations() {
    return violations;
  }

  List<Violation> first() {
    return List.copyOf(first);
  }

  Map<String, Object> figures() {
    return Map.copyOf(figures);
  }
}
