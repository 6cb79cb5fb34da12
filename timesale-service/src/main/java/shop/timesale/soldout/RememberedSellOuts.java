package shop.timesale.soldout;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import shop.timesale.TimesaleProperties;
import shop.timesale.reservation.SoldOutMemory;
import shop.timesale.reservation.Wish;
import shop.timesale.sale.Look;
import shop.timesale.sale.SaleBoard;
import shop.timesale.sale.SaleId;

/** Answers from what the board saw last and from the winners that are known up to there. */
@Component
class RememberedSellOuts implements SoldOutMemory {

  private final SaleBoard board;
  private final KnownWinners known;
  private final Duration maxAge;
  private final Map<SaleId, Long> movedAt = new ConcurrentHashMap<>();
  private final Counter answers;

  RememberedSellOuts(
      SaleBoard board, KnownWinners known, TimesaleProperties properties, MeterRegistry meters) {
    this.board = board;
    this.known = known;
    this.maxAge = properties.soldOut().maxAge();
    this.answers =
        Counter.builder("timesale.soldout.answers")
            .description("Wishes that were answered without the database")
            .register(meters);
    Gauge.builder("timesale.soldout.winners", known, KnownWinners::count)
        .description("Winners that are remembered")
        .register(meters);
  }

  @Override
  public boolean answersSoldOut(Wish wish) {
    boolean stranger = isStranger(wish);
    if (stranger) {
      answers.increment();
    }
    return stranger;
  }

  private boolean isStranger(Wish wish) {
    Long moved = movedAt.get(wish.saleId()); // before the look: it is forgotten after a later look
    Look look = board.latest();
    OptionalLong end = look.soldOutAt(wish.saleId());
    if (end.isEmpty()
        || look.age().compareTo(maxAge) > 0
        || (moved != null && !look.beganAfter(moved))) {
      return false;
    }
    Winners winners = known.of(wish.saleId());
    return winners != null
        && winners.isStranger(
            WinnerHash.of(wish.customer().value(), wish.key().value()), end.getAsLong());
  }

  @Override
  public void moved(SaleId saleId) {
    movedAt.compute(saleId, (_, _) -> System.nanoTime());
  }

  /** For one thread: catches up with what the board saw last, and forgets what is over. */
  void follow() {
    Look look = board.latest();
    movedAt.values().removeIf(look::beganAfter);
    known.follow(look);
  }
}
