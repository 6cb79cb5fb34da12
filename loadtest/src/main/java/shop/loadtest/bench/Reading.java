package shop.loadtest.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Counters that only grow, read before and after a shot. */
record Reading(long at, Map<Figure, Duration> cpu, Duration machine, long transactions) {

  Reading {
    cpu = Map.copyOf(cpu);
  }

  static Reading of(Stage stage, Cast cast, Row row) throws SQLException {
    Map<Figure, Duration> cpu = new EnumMap<>(Figure.class);
    cpu.put(Figure.CPU_TIMESALE, cast.instance(row.variant()).cpu());
    cpu.put(Figure.CPU_POSTGRESQL, stage.cpu(Stage.POSTGRES));
    cpu.put(Figure.CPU_KAFKA, stage.cpu(Stage.KAFKA));
    if (row.throughGateway()) {
      cpu.put(Figure.CPU_GATEWAY, cast.gateway().cpu());
    }
    long transactions = cast.database(row.variant()).transactions();
    return new Reading(System.nanoTime(), cpu, Cpu.ofMachine(), transactions);
  }

  /** What each used since {@code before}, in microseconds for each of {@code answers}. */
  void addTo(Map<Figure, Double> figures, Reading before, long answers, Duration generator) {
    double each = 1.0 / Math.max(1, answers);
    Duration known = generator;
    for (Map.Entry<Figure, Duration> used : cpu.entrySet()) {
      Duration since = used.getValue().minus(before.cpu.getOrDefault(used.getKey(), Duration.ZERO));
      known = known.plus(since);
      figures.put(used.getKey(), micros(since) * each);
    }
    figures.put(Figure.CPU_GENERATOR, micros(generator) * each);
    figures.put(Figure.TRANSACTIONS, (transactions - before.transactions) * each);
    double everybody = micros(machine.minus(before.machine));
    double all = (at - before.at) / 1e3 * Runtime.getRuntime().availableProcessors();
    figures.put(Figure.OTHERS, Math.max(0, 100 * (everybody - micros(known)) / all));
  }

  private static double micros(Duration time) {
    return time.toNanos() / 1e3;
  }
}
