package shop.catalog.browse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import shop.catalog.product.Money;
import shop.catalog.product.ProductId;
import shop.catalog.product.Text;

/**
 * A product as a query finds it.
 *
 * @param relevance how well it fits the words of the query; more is better
 */
record ShelvedProduct(
    ProductId id,
    String category,
    Text name,
    Text description,
    Money price,
    String image,
    Instant listedAt,
    boolean withdrawn,
    long relevance) {

  /** What a statement must name for {@link #read}. */
  static final String COLUMNS =
      """
      p.id, p.category_id, p.name_ko, p.name_en, p.description_ko, p.description_en,
      p.price_amount, p.price_currency, p.image, p.listed_at, p.withdrawn_at\
      """;

  static ShelvedProduct read(ResultSet row, int number) throws SQLException {
    return new ShelvedProduct(
        new ProductId(row.getString("id")),
        row.getString("category_id"),
        new Text(row.getString("name_ko"), row.getString("name_en")),
        new Text(row.getString("description_ko"), row.getString("description_en")),
        new Money(row.getLong("price_amount"), row.getString("price_currency")),
        row.getString("image"),
        row.getObject("listed_at", OffsetDateTime.class).toInstant(),
        row.getObject("withdrawn_at") != null,
        row.getLong("relevance"));
  }

  /** What readers see, with no unit to be had of what is not sold any more. */
  ProductView show(long units) {
    return new ProductView(
        id.value(),
        category,
        name,
        description,
        price,
        withdrawn ? 0 : units,
        image,
        listedAt,
        withdrawn);
  }
}
