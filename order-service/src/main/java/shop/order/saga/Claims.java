package shop.order.saga;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shop.order.OrderProperties;
import shop.order.order.OrderId;

/**
 * The queue of unfinished orders, as their workers see it: all instances share it, and each order
 * is worked at by whoever holds its lease. Its row is locked before the order is read or changed,
 * here and everywhere.
 */
@Component
class Claims {

  private final JdbcClient sql;
  private final Clock clock;
  private final Duration lease;

  Claims(JdbcClient sql, Clock clock, OrderProperties properties) {
    this.sql = sql;
    this.clock = clock;
    this.lease = properties.saga().lease();
  }

  /** Takes up to {@code limit} due orders that nobody works at, the longest due first. */
  @Transactional
  List<Claim> take(int limit) {
    String fresh = UUID.randomUUID().toString();
    List<Claim> due = due(limit, fresh);
    if (!due.isEmpty()) {
      lease(due, fresh);
    }
    return due;
  }

  private List<Claim> due(int limit, String fresh) {
    return sql.sql(
            """
            select order_id, attempts, traceparent from unfinished_order
            where next_attempt_at <= :now and leased_until <= :now
            order by next_attempt_at limit :limit for update skip locked
            """)
        .param("now", in(Duration.ZERO))
        .param("limit", limit)
        .query((row, _) -> claim(row, fresh))
        .list();
  }

  private void lease(List<Claim> due, String fresh) {
    sql.sql(
            """
            update unfinished_order set lease = :lease, leased_until = :until
            where order_id in (:orders)
            """)
        .param("lease", fresh)
        .param("until", in(lease))
        .param("orders", due.stream().map(claim -> claim.order().value()).toList())
        .update();
  }

  private static Claim claim(ResultSet row, String lease) throws SQLException {
    return new Claim(
        new OrderId(row.getString("order_id")),
        lease,
        row.getInt("attempts"),
        row.getString("traceparent"));
  }

  /** Locks and renews a claim; false if its lease ended and somebody else took the order. */
  boolean hold(Claim claim) {
    return own(claim, "update unfinished_order set leased_until = :time", in(lease));
  }

  /** Gives the claim back, for an attempt after some time. */
  void later(Claim claim, Duration wait) {
    own(
        claim,
        """
        update unfinished_order set lease = null, leased_until = next_attempt_at,
        attempts = attempts + 1, next_attempt_at = :time\
        """,
        in(wait));
  }

  /** Removes an order that is final. */
  void finish(Claim claim) {
    sql.sql("delete from unfinished_order where order_id = :order and lease = :lease")
        .param("order", claim.order().value())
        .param("lease", claim.lease())
        .update();
  }

  private boolean own(Claim claim, String update, OffsetDateTime time) {
    return sql.sql(update + " where order_id = :order and lease = :lease")
            .param("order", claim.order().value())
            .param("lease", claim.lease())
            .param("time", time)
            .update()
        == 1;
  }

  private OffsetDateTime in(Duration wait) {
    return clock.instant().plus(wait).atOffset(ZoneOffset.UTC);
  }
}
