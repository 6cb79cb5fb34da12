package shop.timesale.sale;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GaugePerSaleTest {

  private static final int SCRAPES = 2_000;

  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final GaugePerSale left = new GaugePerSale("timesale.units.left", "Left", meters);

  private static Map<SaleId, Integer> sales(int count, int figure) {
    return IntStream.range(0, count)
        .mapToObj(n -> new SaleId("sale-" + n))
        .collect(Collectors.toMap(sale -> sale, _ -> figure));
  }

  @Test
  void showsTheLastFigureOfEachSaleAndNothingOfThoseThatAreGone() {
    left.show(Map.of(new SaleId("a"), 3, new SaleId("b"), 5));
    left.show(Map.of(new SaleId("b"), 4, new SaleId("c"), 9));

    assertThat(meters.scrape())
        .contains("timesale_units_left{sale=\"b\"} 4.0", "timesale_units_left{sale=\"c\"} 9.0")
        .doesNotContain("sale=\"a\"");
  }

  @Test
  void everyScrapeSucceedsWhileFiguresChange() throws InterruptedException {
    left.show(sales(100, 0));
    AtomicBoolean over = new AtomicBoolean();
    Thread changes =
        Thread.ofPlatform()
            .start(() -> {
              for (int figure = 1; !over.get(); figure++) {
                left.show(sales(100, figure));
              }
            });
    try {
      for (int i = 0; i < SCRAPES; i++) {
        assertThat(meters.scrape().lines()).hasSize(102); // with its help and its type
      }
    } finally {
      over.set(true);
      changes.join();
    }
  }
}
