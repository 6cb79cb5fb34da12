package shop.cart.cart;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import shop.cart.CartProperties;
import shop.cart.Sweep;

/** Takes away the carts of guests who did not come back, some at a time. */
@Component
class ExpireGuestCarts {

  private final JdbcClient sql;
  private final TransactionOperations transaction;
  private final Clock clock;
  private final CartProperties properties;
  private final Counter expired;

  ExpireGuestCarts(
      JdbcClient sql,
      TransactionOperations transaction,
      Clock clock,
      CartProperties properties,
      MeterRegistry meters) {
    this.sql = sql;
    this.transaction = transaction;
    this.clock = clock;
    this.properties = properties;
    this.expired =
        Counter.builder("shop.cart.guests.expired")
            .description("Carts of guests who did not come back")
            .register(meters);
  }

  @Scheduled(fixedDelayString = "${shop.cart.sweep.every:10m}", initialDelayString = "1s")
  void sweep() {
    Sweep.run("Guests' carts", properties.sweep(), expired, this::some);
  }

  private int some() {
    return transaction.execute(_ -> {
      List<String> gone = abandoned();
      if (!gone.isEmpty()) {
        // Their lines go with them.
        sql.sql("delete from cart where cart_id in (:carts)").param("carts", gone).update();
      }
      return gone.size();
    });
  }

  /** Locks some; those that somebody changes or sweeps just now are left alone. */
  private List<String> abandoned() {
    OffsetDateTime limit =
        clock.instant().minus(properties.guests().expireAfter()).atOffset(ZoneOffset.UTC);
    return sql.sql(
            """
            select cart_id from cart where guest = true and changed_at < :limit
            order by changed_at limit :batch for update skip locked
            """)
        .param("limit", limit)
        .param("batch", properties.sweep().batch())
        .query((row, _) -> row.getString("cart_id"))
        .list();
  }
}
