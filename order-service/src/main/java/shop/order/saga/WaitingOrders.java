package shop.order.saga;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import shop.order.order.OrderId;
import shop.order.order.UnfinishedOrders;
import shop.platform.events.CurrentTrace;

/** The queue of unfinished orders, as those see it who put orders there. */
@Component
class WaitingOrders implements UnfinishedOrders {

  private static final int MOST_ATTEMPTS = 10;

  private final JdbcClient sql;
  private final Clock clock;
  private final CurrentTrace trace;
  private final Bell bell;

  WaitingOrders(JdbcClient sql, Clock clock, CurrentTrace trace, Bell bell) {
    this.sql = sql;
    this.clock = clock;
    this.trace = trace;
    this.bell = bell;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(OrderId order) {
    insert(order, "");
    ringAfterCommit();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void wake(OrderId order) {
    update(order);
    ringAfterCommit();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void recall(OrderId order) {
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      // A row that another adds or takes away between the two statements is met by the next ones.
      if (update(order) || insert(order, "on conflict do nothing")) {
        ringAfterCommit();
        return;
      }
    }
    throw new CannotAcquireLockException("Order %s is in too many hands".formatted(order.value()));
  }

  private boolean update(OrderId order) {
    return sql.sql(
                """
                update unfinished_order set next_attempt_at = :now, attempts = 0
                where order_id = :order
                """)
            .param("order", order.value())
            .param("now", now())
            .update()
        == 1;
  }

  private boolean insert(OrderId order, String conflict) {
    return sql.sql(
                """
                insert into unfinished_order
                  (order_id, since, next_attempt_at, attempts, leased_until, traceparent)
                values (:order, :now, :now, 0, :now, :trace)
                """
                    + conflict)
            .param("order", order.value())
            .param("now", now())
            .param("trace", trace.traceparent(), Types.VARCHAR)
            .update()
        == 1;
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
