package shop.timesale.sale;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One figure of some sales as gauges. A sale keeps its gauge for as long as it is shown, and the
 * figure behind it moves: a gauge that is taken away and made anew, as those of Micrometer's
 * MultiGauge are, can be seen twice by a scrape of that moment, which then fails (micrometer#6851).
 */
final class GaugePerSale {

  private final String name;
  private final String description;
  private final MeterRegistry meters;
  private final Map<SaleId, Shown> shown = new HashMap<>();

  private record Shown(AtomicInteger figure, Gauge gauge) {}

  GaugePerSale(String name, String description, MeterRegistry meters) {
    this.name = name;
    this.description = description;
    this.meters = meters;
  }

  /** Shows these sales and no others. */
  synchronized void show(Map<SaleId, Integer> figures) {
    shown
        .entrySet()
        .removeIf(entry -> {
          boolean gone = !figures.containsKey(entry.getKey());
          if (gone) {
            meters.remove(entry.getValue().gauge());
          }
          return gone;
        });
    figures.forEach((sale, figure) ->
        shown.computeIfAbsent(sale, unknown -> gauge(unknown, figure)).figure().set(figure));
  }

  private Shown gauge(SaleId sale, int first) {
    AtomicInteger figure = new AtomicInteger(first);
    return new Shown(
        figure,
        Gauge.builder(name, figure, AtomicInteger::get)
            .description(description)
            .tag("sale", sale.value())
            .register(meters));
  }
}
