package shop.cart.checkout;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.cart.Figures;

/** Shows how many checkouts have not ended: asked without an answer, or placed and on their way. */
@Component
class CheckoutGauges {

  CheckoutGauges(JdbcClient sql, MeterRegistry meters) {
    Figures<List<InState>> figures = new Figures<>(() -> read(sql));
    for (CheckoutState state : List.of(CheckoutState.ASKED, CheckoutState.PLACED)) {
      Gauge.builder(
              "shop.cart.checkouts.open", figures, known -> known.value(all -> count(all, state)))
          .tag("state", state.name().toLowerCase(Locale.ROOT))
          .description("Checkouts whose end is not heard of yet")
          .strongReference(true)
          .register(meters);
    }
  }

  private static double count(List<InState> all, CheckoutState state) {
    return all.stream().filter(some -> some.state() == state).mapToDouble(InState::checkouts).sum();
  }

  private static List<InState> read(JdbcClient sql) {
    return sql.sql(
            """
            select state, count(*) as checkouts from checkout
            where state in ('ASKED', 'PLACED') group by state
            """)
        .query((row, _) ->
            new InState(CheckoutState.valueOf(row.getString("state")), row.getLong("checkouts")))
        .list();
  }

  private record InState(CheckoutState state, long checkouts) {}
}
