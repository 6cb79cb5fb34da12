package shop.platform.events;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps events in the service's own database, so that they are as true as the change they tell. */
final class TransactionalOutbox implements Outbox {

  private final DataSource database;
  private final EventWriter writer;
  private final Signal signal;
  private final OutboxRows rows;

  TransactionalOutbox(DataSource database, EventWriter writer, Signal signal) {
    this.database = database;
    this.writer = writer;
    this.signal = signal;
    this.rows = new OutboxRows(new JdbcTemplate(database));
  }

  @Override
  public void append(String type, String key, Object payload) {
    requireTransaction();
    rows.add(writer.write(type, key, payload));
    TransactionSynchronizationManager.registerSynchronization(new WakeRelay(signal));
  }

  private void requireTransaction() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()
        || !TransactionSynchronizationManager.hasResource(database)) {
      throw new IllegalStateException(
          "An event needs the transaction that makes it true: call append inside of one");
    }
  }

  private record WakeRelay(Signal signal) implements TransactionSynchronization {
    @Override
    public void afterCommit() {
      signal.give();
    }
  }
}
