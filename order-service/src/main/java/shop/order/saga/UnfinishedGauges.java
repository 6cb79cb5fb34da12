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

/** Shows how many orders are on their way in each state, and for how long the oldest is. */
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
      if (!state.isAtRest()) {
        show(state, meters);
      }
    }
  }

  private void show(OrderState state, MeterRegistry meters) {
    Gauge.builder("shop.orders.unfinished", this, all -> all.known(() -> all.count(state)))
        .tag("state", state.wire())
        .description("Orders on their way")
        .register(meters);
    TimeGauge.builder(
            "shop.orders.oldest", this, TimeUnit.SECONDS, all -> all.known(() -> all.age(state)))
        .tag("state", state.wire())
        .description("For how long the oldest order is on its way, zero if there is none")
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

  private double age(OrderState state) {
    Instant now = clock.instant();
    InState found = figures().byState().get(state);
    return found == null
        ? 0
        : Math.max(0, Duration.between(found.oldest().toInstant(), now).toSeconds());
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
            select o.state, count(*) as orders, min(u.since) as oldest
            from unfinished_order u join orders o on o.order_id = u.order_id group by o.state
            """)
        .query(InState.class)
        .list()
        .stream()
        .collect(Collectors.toMap(InState::state, found -> found));
  }

  private record InState(OrderState state, long orders, OffsetDateTime oldest) {}

  private record Figures(Instant readAt, Map<OrderState, InState> byState) {}
}
