package shop.order.saga;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.order.order.OrderState;

/** Shows how many orders are on their way, and since when the oldest is. */
@Component
class UnfinishedGauges {

  /** One scrape reads several gauges of one question to the database. */
  private static final Duration FRESH = Duration.ofSeconds(1);

  private final JdbcClient sql;
  private final Clock clock;
  private Figures latest = new Figures(Instant.MIN, Map.of());

  UnfinishedGauges(JdbcClient sql, Clock clock, MeterRegistry meters) {
    this.sql = sql;
    this.clock = clock;
    for (OrderState state : OrderState.values()) {
      if (!state.isFinal()) {
        Gauge.builder(
                "shop.orders.unfinished", this, gauges -> gauges.known(() -> gauges.count(state)))
            .tag("state", state.wire())
            .description("Orders on their way")
            .register(meters);
      }
    }
    TimeGauge.builder(
            "shop.orders.oldest", this, TimeUnit.SECONDS, gauges -> gauges.known(gauges::age))
        .description("Age of the oldest order on its way, zero if there is none")
        .register(meters);
  }

  /** Nothing is known while the database is away; that is no reason to fail a scrape. */
  private double known(DoubleSupplier figure) {
    try {
      return figure.getAsDouble();
    } catch (DataAccessException e) {
      return Double.NaN;
    }
  }

  private double count(OrderState state) {
    InState found = figures().byState().get(state);
    return found == null ? 0 : found.orders();
  }

  private double age() {
    Instant now = clock.instant();
    return figures().byState().values().stream()
        .mapToLong(found -> Duration.between(found.oldest().toInstant(), now).toSeconds())
        .max()
        .orElse(0);
  }

  private synchronized Figures figures() {
    Instant now = clock.instant();
    if (latest.readAt().plus(FRESH).isBefore(now)) {
      latest = new Figures(now, read());
    }
    return latest;
  }

  private Map<OrderState, InState> read() {
    return sql
        .sql(
            """
            select o.state, count(*) as orders, min(o.placed_at) as oldest
            from unfinished_order u join orders o on o.order_id = u.order_id group by o.state
            """)
        .query(InState.class)
        .stream()
        .collect(Collectors.toMap(InState::state, found -> found));
  }

  private record InState(OrderState state, long orders, OffsetDateTime oldest) {}

  private record Figures(Instant readAt, Map<OrderState, InState> byState) {}
}
