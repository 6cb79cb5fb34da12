package shop.cart.price;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the catalog last said of each product; the highest version is kept. */
@Component
public class LastKnownPrices {

  private final JdbcClient sql;
  private final Clock clock;

  LastKnownPrices(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Keeps what was said, unless something newer is known. */
  public void keep(Price price) {
    if (write(price, RENEW) == 0) {
      write(price, ADD);
    }
  }

  /** Keeps what is news of an answer; most of an answer is none, and writes nothing. */
  void learn(List<Price> answer) {
    Map<ProductId, Long> known =
        read(answer.stream().map(Price::product).toList()).stream()
            .collect(Collectors.toMap(Price::product, Price::version));
    answer.stream()
        .filter(price -> known.getOrDefault(price.product(), Long.MIN_VALUE) < price.version())
        .forEach(this::learn);
  }

  private void learn(Price price) {
    try {
      keep(price);
    } catch (DuplicateKeyException somebodyElseDid) {
      // Theirs is as good; if it was older, the next answer is news again.
    }
  }

  List<Price> read(Collection<ProductId> products) {
    if (products.isEmpty()) {
      return List.of();
    }
    return sql.sql(
            """
            select product_id, version, name_ko, name_en, amount, currency, withdrawn
            from last_known_price where product_id in (:products)
            """)
        .param("products", products.stream().map(ProductId::value).toList())
        .query((row, _) -> price(row))
        .list();
  }

  private static Price price(ResultSet row) throws SQLException {
    return Price.lastKnown(
        new ProductId(row.getString("product_id")),
        row.getLong("version"),
        new ProductName(row.getString("name_ko"), row.getString("name_en")),
        new Money(row.getLong("amount"), row.getString("currency")),
        row.getBoolean("withdrawn"));
  }

  private int write(Price price, String statement) {
    return sql.sql(statement)
        .param("product", price.product().value())
        .param("version", price.version())
        .param("ko", price.name().ko())
        .param("en", price.name().en())
        .param("amount", price.unitPrice().amount())
        .param("currency", price.unitPrice().currency())
        .param("withdrawn", price.withdrawn())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static final String RENEW =
      """
      update last_known_price
      set version = :version, name_ko = :ko, name_en = :en, amount = :amount,
          currency = :currency, withdrawn = :withdrawn, heard_at = :now
      where product_id = :product and version < :version
      """;

  private static final String ADD =
      """
      insert into last_known_price
        (product_id, version, name_ko, name_en, amount, currency, withdrawn, heard_at)
      select cast(:product as varchar), cast(:version as bigint), cast(:ko as varchar),
             cast(:en as varchar), cast(:amount as bigint), cast(:currency as varchar),
             cast(:withdrawn as boolean), cast(:now as timestamp with time zone)
      where not exists (select 1 from last_known_price where product_id = :product)
      """;
}
