package shop.timesale.sale;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All sales. */
@Repository
class Sales {

  private final JdbcClient jdbc;

  Sales(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Sale> find(SaleId saleId) {
    return jdbc.sql("select * from sale_now where sale_id = :sale")
        .param("sale", saleId.value())
        .query(SaleRow::read)
        .optional();
  }

  /** One page of the sales in a phase, or in any, the earliest opening first. */
  List<Sale> list(@Nullable Phase phase, int page, int size) {
    return jdbc.sql(
            """
            select * from sale_now
            where cast(:phase as varchar(20)) is null or phase = :phase
            order by opens_at, sale_id
            offset :skipped rows fetch next :size rows only
            """)
        .param("phase", phase == null ? null : phase.word())
        .param("skipped", (long) page * size)
        .param("size", size)
        .query(SaleRow::read)
        .list();
  }

  long count(@Nullable Phase phase) {
    return jdbc.sql(
            """
            select count(*) from sale_now
            where cast(:phase as varchar(20)) is null or phase = :phase
            """)
        .param("phase", phase == null ? null : phase.word())
        .query(Long.class)
        .single();
  }

  /** The sales that sell now or would if units came back, at most so many. */
  List<Sale> selling(int most) {
    return jdbc.sql(
            """
            select * from sale_now where phase in ('open', 'sold-out')
            order by opens_at desc, sale_id fetch first :most rows only
            """)
        .param("most", most)
        .query(SaleRow::read)
        .list();
  }

  /**
   * The sales that are not over, the earliest opening first, then those that are over for less than
   * {@code since}; at most so many. The filter may look at the time of the transaction's start,
   * which an index can use; the phase never does.
   */
  List<Sale> current(Duration since, int most) {
    return jdbc.sql(
            """
            select * from sale_now
            where closes_at > current_timestamp - cast(:since as integer) * interval '0.001' second
              and (cancelled_at is null
                or cancelled_at > current_timestamp - cast(:since as integer) * interval '0.001' second)
            order by case when phase in ('closed', 'cancelled') then 1 else 0 end, opens_at, sale_id
            fetch first :most rows only
            """)
        .param("since", since.toMillis())
        .param("most", most)
        .query(SaleRow::read)
        .list();
  }

  /** Another sale of the product that is not cancelled and meets this plan's time. */
  Optional<SaleId> overlapping(SaleId saleId, SalePlan plan) {
    return jdbc.sql(
            """
            select sale_id from sale
            where product_id = :product and sale_id <> :sale and cancelled_at is null
              and opens_at < :closes and :opens < closes_at
            order by opens_at
            fetch first 1 rows only
            """)
        .param("product", plan.productId().value())
        .param("sale", saleId.value())
        .param("opens", utc(plan.opensAt()))
        .param("closes", utc(plan.closesAt()))
        .query((row, _) -> new SaleId(row.getString(1)))
        .optional();
  }

  Instant now() {
    return jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
  }

  static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
