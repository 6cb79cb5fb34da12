package shop.catalog.browse;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.catalog.product.ProductId;

/** Reads products by statements whose ranges are those of the table's indexes. */
@Component
class Shelves {

  private final JdbcClient sql;
  private final WordSearch search;

  Shelves(JdbcClient sql, WordSearch search) {
    this.sql = sql;
    this.search = search;
  }

  /** At most {@code limit} products, after a place or after so many others. */
  List<ShelvedProduct> page(
      ProductQuery query, SortBy.@Nullable Place after, long offset, int limit) {
    Clause page = query.page(search, after);
    return sql.sql(page.sql())
        .params(page.values())
        .param("offset", offset)
        .param("limit", limit)
        .query(ShelvedProduct::read)
        .list();
  }

  long count(ProductQuery query) {
    Clause count = query.count(search);
    return sql.sql(count.sql()).params(count.values()).query(Long.class).single();
  }

  /** A product, be it withdrawn. */
  Optional<ShelvedProduct> one(ProductId id) {
    return sql.sql(
            "SELECT %s, 0 AS relevance FROM product p WHERE p.id = :id"
                .formatted(ShelvedProduct.COLUMNS))
        .param("id", id.value())
        .query(ShelvedProduct::read)
        .optional();
  }
}
