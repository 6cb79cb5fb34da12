package shop.order.saga;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import shop.order.OrderProperties;
import shop.order.order.OrderId;
import shop.order.order.UnfinishedOrders;

/**
 * Unfinished orders, shared by all instances: each is worked at by whoever holds its lease. The row
 * is locked before the order is read or changed, here and everywhere.
 */
@Component
class SagaQueue implements UnfinishedOrders {

  private final JdbcClient sql;
  private final Clock clock;
  private final Duration lease;
  private final Bell bell;

  SagaQueue(JdbcClient sql, Clock clock, OrderProperties properties, Bell bell) {
    this.sql = sql;
    this.clock = clock;
    this.lease = properties.saga().lease();
    this.bell = bell;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(OrderId order) {
    sql.sql(
            """
            insert into unfinished_order (order_id, next_attempt_at, attempts, leased_until)
            values (:order, :now, 0, :now)
            """)
        .param("order", order.value())
        .param("now", in(Duration.ZERO))
        .update();
    ringAfterCommit();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void wake(OrderId order) {
    sql.sql(
            """
            update unfinished_order set next_attempt_at = :now, attempts = 0
            where order_id = :order
            """)
        .param("order", order.value())
        .param("now", in(Duration.ZERO))
        .update();
    ringAfterCommit();
  }

  /** Takes up to {@code limit} due orders that nobody works at, the longest due first. */
  @Transactional
  List<Claim> claim(int limit) {
    String fresh = UUID.randomUUID().toString();
    List<Claim> due =
        sql.sql(
                """
                select order_id, attempts from unfinished_order
                where next_attempt_at <= :now and leased_until <= :now
                order by next_attempt_at limit :limit for update skip locked
                """)
            .param("now", in(Duration.ZERO))
            .param("limit", limit)
            .query((row, i) ->
                new Claim(new OrderId(row.getString("order_id")), fresh, row.getInt("attempts")))
            .list();
    if (!due.isEmpty()) {
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
    return due;
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

  private void ringAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            bell.ring();
          }
        });
  }
}
