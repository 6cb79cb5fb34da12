package shop.catalog.stock;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.catalog.product.Availability;
import shop.catalog.product.ProductId;

/** Tells the shelves how many units are free. */
@Component
class AvailableUnits implements Availability {

  private record Free(String productId, long available) {}

  private final JdbcClient sql;

  AvailableUnits(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public Map<ProductId, Long> unitsOf(Collection<ProductId> products) {
    if (products.isEmpty()) {
      return Map.of();
    }
    return sql
        .sql("SELECT product_id, available FROM stock WHERE product_id IN (:products)")
        .param("products", products.stream().map(ProductId::value).toList())
        .query(Free.class)
        .list()
        .stream()
        .collect(Collectors.toMap(free -> new ProductId(free.productId()), Free::available));
  }
}
