package shop.cart.checkout;

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

/** Forgets checkouts and their keys when nobody repeats them any more, some at a time. */
@Component
class ForgetCheckouts {

  private final JdbcClient sql;
  private final TransactionOperations transaction;
  private final Clock clock;
  private final CartProperties properties;
  private final Counter forgotten;

  ForgetCheckouts(
      JdbcClient sql,
      TransactionOperations transaction,
      Clock clock,
      CartProperties properties,
      MeterRegistry meters) {
    this.sql = sql;
    this.transaction = transaction;
    this.clock = clock;
    this.properties = properties;
    this.forgotten =
        Counter.builder("shop.cart.checkouts.forgotten")
            .description("Checkouts whose keys are no longer known")
            .register(meters);
  }

  @Scheduled(fixedDelayString = "${shop.cart.sweep.every:10m}", initialDelayString = "1s")
  void sweep() {
    Sweep.run("Checkouts", properties.sweep(), forgotten, this::some);
  }

  private int some() {
    return transaction.execute(_ -> {
      List<String> old = old();
      if (!old.isEmpty()) {
        // Their lines go with them.
        sql.sql("delete from checkout where order_id in (:old)").param("old", old).update();
      }
      return old.size();
    });
  }

  private List<String> old() {
    OffsetDateTime limit =
        clock.instant().minus(properties.checkouts().keep()).atOffset(ZoneOffset.UTC);
    return sql.sql(
            """
            select order_id from checkout where begun_at < :limit
            order by begun_at limit :batch for update skip locked
            """)
        .param("limit", limit)
        .param("batch", properties.sweep().batch())
        .query((row, _) -> row.getString("order_id"))
        .list();
  }
}
