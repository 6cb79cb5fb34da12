package shop.timesale.reservation.shadow;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.timesale.sale.SaleId;
import shop.timesale.warmup.ShadowSale;

/** The shadow sale of this instance, and the row that it is as long as a transaction lasts. */
@Component
final class Shadow implements ShadowSale {

  private static final Duration TIME = Duration.ofHours(1);

  private static final String MAKE =
      """
      insert into sale (sale_id, product_id, product_name_ko, product_name_en, price_amount,
        price_currency, quantity, limit_per_customer, opens_at, closes_at, allocation_asked,
        allocation_confirmed, stock_due_at)
      values (:sale, :sale, '-', '-', 1, 'KRW', 1000, 100, :opens, :closes, 1000, 1000, :closes)
      """;

  private volatile @Nullable SaleId open;

  @Override
  public String open() {
    SaleId fresh = new SaleId("rehearsal-" + UUID.randomUUID());
    open = fresh;
    return fresh.value();
  }

  @Override
  public void close() {
    open = null;
  }

  boolean is(SaleId saleId) {
    SaleId now = open;
    return now != null && now.equals(saleId);
  }

  /** Adds the sale to the present transaction, which must not commit. */
  void enter(JdbcClient jdbc) {
    SaleId now = open;
    if (now == null) {
      throw new IllegalStateException("The rehearsal is over");
    }
    Instant present = Instant.now();
    jdbc.sql(MAKE)
        .param("sale", now.value())
        .param("opens", OffsetDateTime.ofInstant(present.minus(TIME), ZoneOffset.UTC))
        .param("closes", OffsetDateTime.ofInstant(present.plus(TIME), ZoneOffset.UTC))
        .update();
  }
}
