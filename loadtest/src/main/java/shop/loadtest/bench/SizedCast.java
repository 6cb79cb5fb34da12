package shop.loadtest.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shop.devstack.limits.CpuGroups;

/** The instances that {@link Sizes} compares, each in a control group of its own. */
record SizedCast(Cast cast, CpuGroups groups, Map<Integer, List<Running>> byHeap)
    implements AutoCloseable {

  /** What they are. */
  static final Variant VARIANT = Variant.SIZED;

  private static final int WHOLE = 1000 * Runtime.getRuntime().availableProcessors();

  SizedCast(Cast cast, CpuGroups groups) {
    this(cast, groups, new LinkedHashMap<>());
  }

  /** Starts as many instances of this heap as are missing. */
  void enter(Size size) throws IOException, SQLException, InterruptedException {
    List<Running> there = byHeap.computeIfAbsent(size.heap(), _ -> new ArrayList<>());
    while (there.size() < size.instances()) {
      String name = "%s-%d-%d".formatted(VARIANT.instance(), size.heap(), there.size() + 1);
      there.add(cast.enterSized(VARIANT, name, size.heap(), groups.limit(name, WHOLE)));
    }
  }

  List<Running> all() {
    return byHeap.values().stream().flatMap(List::stream).toList();
  }

  List<Running> of(Size size) {
    return byHeap.getOrDefault(size.heap(), List.of()).subList(0, size.instances());
  }

  /** Lets each have so many thousandths of a processor from now on. */
  void limit(List<Running> instances, int millis) throws IOException {
    for (Running instance : instances) {
      groups.limit(instance.name(), millis);
    }
  }

  /** Lets each have what it wants. */
  void free(List<Running> instances) throws IOException {
    limit(instances, WHOLE);
  }

  @Override
  public void close() {
    all().forEach(cast::leave);
    groups.clear();
  }
}
