package shop.timesale.sale;

import java.util.List;

/** One page of a list. */
record PageView<T>(List<T> items, int page, int size, long total) {}
