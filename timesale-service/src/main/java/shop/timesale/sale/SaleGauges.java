package shop.timesale.sale;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import shop.timesale.TimesaleProperties;

/** Units left and held of the sales that sell now, as metrics. */
@Component
class SaleGauges {

  private final Sales sales;
  private final int most;
  private final MultiGauge left;
  private final MultiGauge held;

  SaleGauges(Sales sales, TimesaleProperties properties, MeterRegistry meters) {
    this.sales = sales;
    this.most = properties.gauges().sales();
    this.left =
        MultiGauge.builder("timesale.units.left")
            .description("Units that can be reserved now")
            .register(meters);
    this.held =
        MultiGauge.builder("timesale.units.held")
            .description("Units that customers hold")
            .register(meters);
  }

  @Scheduled(fixedDelayString = "${shop.timesale.gauges.every}")
  void read() {
    List<Sale> selling;
    try {
      selling = sales.selling(most);
    } catch (DataAccessException e) {
      return; // the old figures stay until the database answers again
    }
    left.register(selling.stream().map(sale -> row(sale, sale.unitsLeft())).toList(), true);
    held.register(selling.stream().map(sale -> row(sale, sale.held())).toList(), true);
  }

  private static MultiGauge.Row<Number> row(Sale sale, int units) {
    return MultiGauge.Row.of(Tags.of("sale", sale.saleId().value()), units);
  }
}
