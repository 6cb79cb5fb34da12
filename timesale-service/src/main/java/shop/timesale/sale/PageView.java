package shop.timesale.sale;

import java.util.List;
import java.util.function.Function;

/** One page of a list. */
record PageView<T>(List<T> items, int page, int size, long total) {

  <R> PageView<R> map(Function<T, R> how) {
    return new PageView<>(items.stream().map(how).toList(), page, size, total);
  }
}
