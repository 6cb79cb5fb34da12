package shop.catalog.stock;

import java.util.function.Function;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs commands that their callers name, each in a transaction of its own. When the same name was
 * written by another transaction meanwhile, the command runs once more and finds what it wrote.
 */
@Component
public class RepeatableCommand {

  private final TransactionTemplate transaction;

  RepeatableCommand(TransactionTemplate transaction) {
    this.transaction = transaction;
  }

  /** Answers what the command answers; it refuses by marking its transaction for rollback. */
  public <T> T run(Function<TransactionStatus, T> command) {
    try {
      return once(command);
    } catch (DataIntegrityViolationException nameTaken) {
      return once(command); // a second violation is no race but a bug, and goes up
    }
  }

  private <T> T once(Function<TransactionStatus, T> command) {
    return transaction.execute(command::apply);
  }
}
