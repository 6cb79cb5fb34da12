package shop.cart.cart;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.cart.Figures;

/** Shows how many carts and lines there are. */
@Component
class CartGauges {

  private final Figures<List<Kept>> figures;

  CartGauges(JdbcClient sql, MeterRegistry meters) {
    this.figures = new Figures<>(() -> read(sql));
    for (boolean guest : new boolean[] {false, true}) {
      gauge("shop.carts", "Carts", guest, Kept::carts, meters);
      gauge("shop.cart.lines", "Lines in carts", guest, Kept::lines, meters);
    }
  }

  private void gauge(
      String name,
      String words,
      boolean guest,
      ToDoubleFunction<Kept> figure,
      MeterRegistry meters) {
    Gauge.builder(name, figures, known -> known.value(kept -> sum(kept, guest, figure)))
        .tag("owner", guest ? "guest" : "customer")
        .description(words)
        .register(meters);
  }

  private static double sum(List<Kept> kept, boolean guest, ToDoubleFunction<Kept> figure) {
    return kept.stream().filter(some -> some.guest() == guest).mapToDouble(figure).sum();
  }

  private static List<Kept> read(JdbcClient sql) {
    return sql.sql(
            """
            select c.guest, count(distinct c.cart_id) as carts, count(l.product_id) as lines
            from cart c left join cart_line l on l.cart_id = c.cart_id group by c.guest
            """)
        .query((row, _) ->
            new Kept(row.getBoolean("guest"), row.getLong("carts"), row.getLong("lines")))
        .list();
  }

  private record Kept(boolean guest, long carts, long lines) {}
}
