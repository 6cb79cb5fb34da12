package shop.catalog.browse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.catalog.Cursor;
import shop.catalog.Refusals;

/**
 * What a reader asks of the list of products.
 *
 * @param words that the products fit; empty for any
 * @param category id of a category; empty for any
 */
record ProductQuery(String words, String category, PriceRange prices, SortBy sort) {

  /** Without words all products are equally relevant: the newest come first. */
  ProductQuery {
    if (words.isBlank() && sort == SortBy.RELEVANCE) {
      sort = SortBy.NEWEST;
    }
  }

  /** The condition for a product {@code p}. */
  Clause matches(WordSearch search) {
    List<Clause> all = new ArrayList<>();
    all.add(Clause.of("p.withdrawn_at IS NULL"));
    if (!words.isBlank()) {
      SearchWords parts = SearchWords.in(words);
      all.add(parts.isEmpty() ? Clause.of("1 = 0") : search.finds(parts)); // signs find nothing
    }
    if (!category.isEmpty()) {
      all.add(Clause.of("p.category_id = :category").with("category", category));
    }
    all.addAll(prices.clauses());
    return Clause.all(all);
  }

  /** How well a product {@code p} fits, as an expression. */
  String relevance(WordSearch search) {
    SearchWords parts = SearchWords.in(words);
    return sort == SortBy.RELEVANCE && !parts.isEmpty()
        ? search.relevance(parts)
        : "CAST(0 AS BIGINT)";
  }

  /** The statement for some of the products, with the values for all but limit and offset. */
  Clause page(WordSearch search, SortBy.@Nullable Place after) {
    String relevance = relevance(search);
    String key = sort.key(relevance);
    Clause condition = matches(search);
    if (after != null) {
      condition = Clause.all(List.of(condition, sort.after(key, after)));
    }
    return new Clause(
        """
        SELECT %s, %s AS relevance FROM product p WHERE %s %s
        OFFSET :offset ROWS FETCH NEXT :limit ROWS ONLY
        """
            .formatted(ShelvedProduct.COLUMNS, relevance, condition.sql(), sort.order(key)),
        condition.values());
  }

  /** The place that a reader hands back, if it is one in this order. */
  SortBy.Place place(String wire) {
    try {
      return sort.place(Cursor.read(wire));
    } catch (RuntimeException notOurs) { // each part is read by another library
      throw Refusals.invalid("after", "must be the next of an earlier answer in the same order")
          .asException();
    }
  }

  /** The statement for the number of all of them. */
  Clause count(WordSearch search) {
    Clause condition = matches(search);
    return new Clause(
        "SELECT count(*) FROM product p WHERE " + condition.sql(), condition.values());
  }
}
