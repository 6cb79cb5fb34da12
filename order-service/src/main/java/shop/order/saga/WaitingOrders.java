package shop.order.saga;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import shop.order.order.OrderId;
import shop.order.order.UnfinishedOrders;

/** The queue of unfinished orders, as those see it who put orders there. */
@Component
class WaitingOrders implements UnfinishedOrders {

  private final JdbcClient sql;
  private final Clock clock;
  private final SagaTrace trace;
  private final Bell bell;

  WaitingOrders(JdbcClient sql, Clock clock, SagaTrace trace, Bell bell) {
    this.sql = sql;
    this.clock = clock;
    this.trace = trace;
    this.bell = bell;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(OrderId order) {
    sql.sql(
            """
            insert into unfinished_order
              (order_id, next_attempt_at, attempts, leased_until, traceparent)
            values (:order, :now, 0, :now, :trace)
            """)
        .param("order", order.value())
        .param("now", now())
        .param("trace", trace.current(), Types.VARCHAR)
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
        .param("now", now())
        .update();
    ringAfterCommit();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
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
