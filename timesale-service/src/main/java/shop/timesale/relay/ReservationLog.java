package shop.timesale.relay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shop.timesale.reservation.ReservationRow;
import shop.timesale.sale.ProductName;
import shop.timesale.sale.SaleId;

/** The logs of all sales, and how far each has been told. */
@Repository
class ReservationLog {

  private final JdbcClient jdbc;

  ReservationLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How far a sale's log has been told. */
  record Cursor(SaleId saleId, long seq) {}

  /** Sales whose log has entries that nobody was told. */
  List<Cursor> behind() {
    return jdbc.sql(
            """
            select c.sale_id, c.seq from relay_cursor c join sale s on s.sale_id = c.sale_id
            where c.seq < s.next_seq - 1
            order by c.sale_id
            fetch first 100 rows only
            """)
        .query((row, _) -> new Cursor(new SaleId(row.getString(1)), row.getLong(2)))
        .list();
  }

  /** What follows a cursor, in order, without gaps. */
  List<LogEntry> after(Cursor cursor, int most) {
    return jdbc.sql(
            """
            select l.seq, l.at, l.reason, l.traceparent, s.product_name_ko, s.product_name_en, r.*
            from reservation_log l
            join reservation r on r.reservation_id = l.reservation_id
            join sale s on s.sale_id = l.sale_id
            where l.sale_id = :sale and l.seq > :seq
            order by l.seq
            fetch first :most rows only
            """)
        .param("sale", cursor.saleId().value())
        .param("seq", cursor.seq())
        .param("most", most)
        .query(ReservationLog::read)
        .list();
  }

  /** Moves a cursor on; false if another leader has moved it before. */
  boolean advance(Cursor from, long to) {
    return jdbc.sql("update relay_cursor set seq = :to where sale_id = :sale and seq = :from")
            .param("to", to)
            .param("sale", from.saleId().value())
            .param("from", from.seq())
            .update()
        == 1;
  }

  /** Entries that nobody was told yet. */
  long untold() {
    return jdbc.sql(
            """
            select coalesce(sum(s.next_seq - 1 - c.seq), 0)
            from relay_cursor c join sale s on s.sale_id = c.sale_id
            """)
        .query(Long.class)
        .single();
  }

  /** When the oldest of them happened. */
  Optional<Instant> oldestUntold() {
    return jdbc.sql(
            """
            select l.at from relay_cursor c
            join reservation_log l on l.sale_id = c.sale_id and l.seq = c.seq + 1
            order by l.at
            fetch first 1 rows only
            """)
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  private static LogEntry read(ResultSet row, int number) throws SQLException {
    return new LogEntry(
        row.getLong("seq"),
        ReservationRow.instant(row, "at"),
        ReservationRow.read(row),
        new ProductName(row.getString("product_name_ko"), row.getString("product_name_en")),
        row.getString("reason"),
        row.getString("traceparent"));
  }
}
