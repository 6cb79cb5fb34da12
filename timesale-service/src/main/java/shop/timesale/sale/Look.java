package shop.timesale.sale;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one look at the database saw of the current sales; it never changes. */
public final class Look {

  private final long began;
  private final boolean whole;
  private final List<Sale> sales;
  private final Map<SaleId, Sale> byId;

  /**
   * @param began {@link System#nanoTime()} before the database was asked, so that a look is never
   *     younger than it says
   * @param seen in the order of {@link Sales#current}, one more than {@code most} if there are more
   */
  Look(long began, List<Sale> seen, int most) {
    this.began = began;
    this.whole = seen.size() <= most || seen.get(most).phase().isOver();
    this.sales = List.copyOf(seen.subList(0, Math.min(most, seen.size())));
    this.byId = sales.stream().collect(Collectors.toMap(Sale::saleId, Function.identity()));
  }

  /** A look that saw nothing and is too old for everything. */
  static Look never() {
    return new Look(System.nanoTime() - Duration.ofDays(1).toNanos(), List.of(), 0);
  }

  /** The time since it began: what it saw is at most so old. */
  public Duration age() {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /** Whether it began after this moment of {@link System#nanoTime()}. */
  public boolean beganAfter(long moment) {
    return began - moment > 0;
  }

  /** Whether this sale was seen and was not over. */
  public boolean sawGoingOn(SaleId saleId) {
    Sale sale = byId.get(saleId);
    return sale != null && !sale.phase().isOver();
  }

  /** The last place of the sale's log at which it was sold out; empty if it was not. */
  public OptionalLong soldOutAt(SaleId saleId) {
    Sale sale = byId.get(saleId);
    return sale == null || sale.phase() != Phase.SOLD_OUT
        ? OptionalLong.empty()
        : OptionalLong.of(sale.logEnd());
  }

  /** When those that were not over open, and how many come then. */
  public List<Opening> openings() {
    return sales.stream().filter(sale -> !sale.phase().isOver()).map(Opening::of).toList();
  }

  /** Every sale that was sold out. */
  public List<SaleId> soldOut() {
    return sales.stream().filter(sale -> sale.phase() == Phase.SOLD_OUT).map(Sale::saleId).toList();
  }

  Look orLater(Look other) {
    return other.beganAfter(began) ? other : this;
  }

  int size() {
    return sales.size();
  }

  Optional<Sale> find(SaleId saleId) {
    return Optional.ofNullable(byId.get(saleId));
  }

  /** One page of the sales in a phase; empty if there may be some that it did not see. */
  Optional<PageView<Sale>> list(@Nullable Phase phase, int page, int size) {
    if (phase == null || phase.isOver() || !whole) {
      return Optional.empty();
    }
    List<Sale> all = sales.stream().filter(sale -> sale.phase() == phase).toList();
    int from = (int) Math.min((long) page * size, all.size());
    int to = Math.min(from + size, all.size());
    return Optional.of(new PageView<>(all.subList(from, to), page, size, all.size()));
  }
}
