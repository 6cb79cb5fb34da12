package shop.timesale.reservation.batched;

import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.timesale.ReservationProperties;
import shop.timesale.sale.SaleId;

/**
 * The batcher of one sale in one instance: takes all who wait, has them decided in one transaction,
 * and takes those who came meanwhile. There is no timer. When nothing is going on, a wish is alone
 * in its batch; in a rush the batches grow by themselves.
 */
final class Lane implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(Lane.class);

  private final SaleId saleId;
  private final Line line;
  private final DecideBatch decideBatch;
  private final ReservationProperties.Batched bounds;
  private final Consumer<Lane> ended;

  /** A lane that says when it has {@code ended}, because nobody came for some time. */
  Lane(
      SaleId saleId,
      DecideBatch decideBatch,
      ReservationProperties.Batched bounds,
      Consumer<Lane> ended) {
    this.saleId = saleId;
    this.line = new Line(bounds.queue());
    this.decideBatch = decideBatch;
    this.bounds = bounds;
    this.ended = ended;
  }

  SaleId saleId() {
    return saleId;
  }

  Line line() {
    return line;
  }

  @Override
  public void run() {
    try {
      while (true) {
        List<Turn<?>> turns = line.take(bounds.batch(), bounds.idle());
        if (!turns.isEmpty()) {
          decide(Batch.of(saleId, turns));
        } else if (line.closeIfEmpty()) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      line.close();
      ended.accept(this);
    }
  }

  /** Whatever happens, those who wait hear of it, and the next batch has its turn. */
  private void decide(Batch batch) throws InterruptedException {
    try {
      decideBatch.decide(batch);
    } catch (RuntimeException bug) {
      log.error("A batch of sale {} failed", saleId.value(), bug);
      batch.fail(bug);
    }
  }
}
