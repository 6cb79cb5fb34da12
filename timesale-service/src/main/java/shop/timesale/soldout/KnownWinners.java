package shop.timesale.soldout;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shop.timesale.TimesaleProperties;
import shop.timesale.sale.Look;
import shop.timesale.sale.SaleId;

/** The winners of all sales that are or were sold out and are still on the board. */
@Component
class KnownWinners {

  private final Map<SaleId, Winners> bySale = new ConcurrentHashMap<>();
  private final WinnersLog log;
  private final TimesaleProperties.SoldOut bounds;

  KnownWinners(WinnersLog log, TimesaleProperties properties) {
    this.log = log;
    this.bounds = properties.soldOut();
  }

  @Nullable Winners of(SaleId saleId) {
    return bySale.get(saleId);
  }

  long count() {
    return bySale.values().stream().mapToLong(Winners::size).sum();
  }

  /** For one thread: reads what is new in the logs of the sales that are sold out. */
  void follow(Look look) {
    bySale.keySet().removeIf(saleId -> !look.sawGoingOn(saleId));
    for (SaleId saleId : look.soldOut()) {
      look.soldOutAt(saleId).ifPresent(end -> follow(saleId, end));
    }
  }

  private void follow(SaleId saleId, long end) {
    long known = knownTo(saleId);
    if (count() + end - known > bounds.winners()) {
      return; // no room: who asks for this sale is answered by the database, as before
    }
    Winners winners =
        bySale.computeIfAbsent(saleId, _ -> new Winners(Math.toIntExact(end - known)));
    while (winners.followed() < end) {
      long to = Math.min(end, winners.followed() + bounds.page());
      long[] hashes = log.between(saleId, winners.followed(), to);
      winners.follow(hashes, to);
    }
  }

  private long knownTo(SaleId saleId) {
    Winners winners = bySale.get(saleId);
    return winners == null ? 0 : winners.followed();
  }
}
