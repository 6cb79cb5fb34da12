package shop.timesale.reservation.shadow;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shop.timesale.reservation.ReserveOutcome;
import shop.timesale.reservation.ReserveUnits;
import shop.timesale.reservation.Wish;

/** Has a strategy decide about the shadow sale and undoes it. */
@Component
final class Undo {

  private final Shadow shadow;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;
  private final ObjectProvider<OnOwnConnections> apart;

  Undo(
      Shadow shadow,
      TransactionTemplate transaction,
      JdbcClient jdbc,
      ObjectProvider<OnOwnConnections> apart) {
    this.shadow = shadow;
    this.transaction = transaction;
    this.jdbc = jdbc;
    this.apart = apart;
  }

  /** The same strategy, nothing of which stays. */
  ReserveUnits all(ReserveUnits strategy) {
    return apart.stream()
        .filter(own -> own.is(strategy))
        .findFirst()
        .map(own -> own.on(connections -> new ForgetfulConnections(connections, shadow)))
        .orElse(wish -> undone(strategy, wish));
  }

  /** The strategy's own transaction joins ours, and ends with it. */
  private ReserveOutcome undone(ReserveUnits strategy, Wish wish) {
    return transaction.execute(ours -> {
      ours.setRollbackOnly();
      shadow.enter(jdbc);
      return strategy.reserve(wish);
    });
  }
}
