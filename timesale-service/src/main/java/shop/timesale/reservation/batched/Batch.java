package shop.timesale.reservation.batched;

import java.util.List;
import java.util.stream.Stream;
import shop.timesale.sale.SaleId;

/** What one transaction decides: wishes for one sale, and returns to it. */
record Batch(SaleId saleId, List<WishTurn> wishes, List<ReturnTurn> returns) {

  static Batch of(SaleId saleId, List<Turn<?>> turns) {
    return new Batch(
        saleId,
        turns.stream().filter(WishTurn.class::isInstance).map(WishTurn.class::cast).toList(),
        turns.stream().filter(ReturnTurn.class::isInstance).map(ReturnTurn.class::cast).toList());
  }

  int size() {
    return wishes.size() + returns.size();
  }

  /** Everyone in it alone: to find the one that the database does not accept. */
  List<Batch> apart() {
    return Stream.concat(
            wishes.stream().map(wish -> new Batch(saleId, List.of(wish), List.of())),
            returns.stream().map(back -> new Batch(saleId, List.of(), List.of(back))))
        .toList();
  }

  /** Those who still wait; from now on nobody knows of them whether they were sent. */
  Batch departing() {
    return new Batch(
        saleId,
        wishes.stream().filter(Turn::departs).toList(),
        returns.stream().filter(Turn::departs).toList());
  }

  void giveUp() {
    wishes.forEach(Turn::giveUp);
    returns.forEach(Turn::giveUp);
  }

  void fail(RuntimeException failure) {
    wishes.forEach(wish -> wish.fail(failure));
    returns.forEach(back -> back.fail(failure));
  }
}
