package shop.timesale.sale;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import shop.timesale.TimesaleProperties;

/** Units left and held of the sales that sell now, as metrics. */
@Component
class SaleGauges {

  private final Sales sales;
  private final int most;
  private final GaugePerSale left;
  private final GaugePerSale held;

  SaleGauges(Sales sales, TimesaleProperties properties, MeterRegistry meters) {
    this.sales = sales;
    this.most = properties.gauges().sales();
    this.left = new GaugePerSale("timesale.units.left", "Units that can be reserved now", meters);
    this.held = new GaugePerSale("timesale.units.held", "Units that customers hold", meters);
  }

  @Scheduled(fixedDelayString = "${shop.timesale.gauges.every}")
  void read() {
    List<Sale> selling;
    try {
      selling = sales.selling(most);
    } catch (DataAccessException e) {
      return; // the old figures stay until the database answers again
    }
    left.show(figures(selling, Sale::unitsLeft));
    held.show(figures(selling, Sale::held));
  }

  private static Map<SaleId, Integer> figures(List<Sale> sales, Function<Sale, Integer> figure) {
    return sales.stream().collect(Collectors.toMap(Sale::saleId, figure));
  }
}
