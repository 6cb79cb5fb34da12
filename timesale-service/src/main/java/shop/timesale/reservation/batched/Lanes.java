package shop.timesale.reservation.batched;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import shop.timesale.ReservationProperties;
import shop.timesale.reservation.WaitingWishes;
import shop.timesale.sale.SaleId;

/**
 * The lanes of this instance, one per sale that somebody wants something of; there is a bound. A
 * lane opens with the first turn and ends when nobody came for some time.
 */
final class Lanes implements WaitingWishes, AutoCloseable {

  private final ConcurrentMap<SaleId, Lane> lanes = new ConcurrentHashMap<>();
  private final DecideBatch decideBatch;
  private final Predicate<SaleId> exists;
  private final ReservationProperties.Batched bounds;
  private volatile boolean closed;

  /** Lanes for those sales that {@code exists} knows; asked when one is to be opened. */
  Lanes(DecideBatch decideBatch, Predicate<SaleId> exists, ReservationProperties.Batched bounds) {
    this.decideBatch = decideBatch;
    this.exists = exists;
    this.bounds = bounds;
  }

  /** Whether a sale has a lane or may have one. */
  private sealed interface Way {

    /** This one. */
    record Open(Lane lane) implements Way {}

    /** None: there is no such sale. */
    record NoSuchSale() implements Way {}

    /** None: too many sales are busy. */
    record AllBusy() implements Way {}
  }

  /** The turn whose answer counts: this one, or an equal one that came before. */
  <T extends Turn<?>> T enter(SaleId saleId, T turn) {
    while (true) {
      switch (to(saleId)) {
        case Way.NoSuchSale() -> turn.refuseForEver();
        case Way.AllBusy() -> turn.refuseForNow();
        case Way.Open(Lane lane) -> {
          switch (lane.line().enter(turn)) {
            case Line.Entry.Waits(T served) -> {
              return served;
            }
            case Line.Entry.Full() -> turn.refuseForNow();
            case Line.Entry.Closed() -> {
              forget(lane);
              continue;
            }
          }
        }
      }
      return turn;
    }
  }

  private Way to(SaleId saleId) {
    Lane lane = lanes.get(saleId);
    if (lane != null) {
      return new Way.Open(lane);
    }
    if (closed || lanes.size() >= bounds.lanes()) {
      return new Way.AllBusy();
    }
    // Of all who come at once to a cold instance, one asks the database; the others wait for that.
    Lane opened =
        lanes.computeIfAbsent(saleId, unknown -> exists.test(unknown) ? open(unknown) : null);
    return opened == null ? new Way.NoSuchSale() : new Way.Open(opened);
  }

  private Lane open(SaleId saleId) {
    Lane lane = new Lane(saleId, decideBatch, bounds, this::forget);
    Thread.ofVirtual().name("lane-" + saleId.value()).start(lane);
    return lane;
  }

  /** This lane serves nobody any more; the next turn opens another. */
  private void forget(Lane lane) {
    lanes.remove(lane.saleId(), lane);
  }

  int count() {
    return lanes.size();
  }

  /** How many wait in all lanes together. */
  @Override
  public int waiting() {
    return lanes.values().stream().mapToInt(lane -> lane.line().length()).sum();
  }

  /** Those who wait are still served; no lane opens any more. */
  @Override
  public void close() {
    closed = true;
    lanes.values().forEach(lane -> lane.line().close());
  }
}
