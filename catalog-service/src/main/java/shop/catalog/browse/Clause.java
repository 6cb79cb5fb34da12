package shop.catalog.browse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A piece of a statement with the values for its parameters. */
record Clause(String sql, Map<String, Object> values) {

  Clause {
    values = Map.copyOf(values);
  }

  static Clause of(String sql) {
    return new Clause(sql, Map.of());
  }

  Clause with(String name, Object value) {
    Map<String, Object> more = new HashMap<>(values);
    more.put(name, value);
    return new Clause(sql, more);
  }

  /** All of them at once. */
  static Clause all(Collection<Clause> clauses) {
    List<String> conditions = new ArrayList<>();
    Map<String, Object> values = new HashMap<>();
    for (Clause clause : clauses) {
      conditions.add(clause.sql);
      values.putAll(clause.values);
    }
    return new Clause(String.join(" AND ", conditions), values);
  }
}
