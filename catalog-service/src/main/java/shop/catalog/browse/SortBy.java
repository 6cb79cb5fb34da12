package shop.catalog.browse;

import java.util.Locale;
import shop.catalog.Cursor;
import shop.catalog.product.ProductId;

/** The orders in which products are shown; equal ones stand in the order of their ids. */
enum SortBy {
  RELEVANCE(SortKey.RELEVANCE, false),
  NEWEST(SortKey.AGE, false),
  OLDEST(SortKey.AGE, true),
  PRICE(SortKey.PRICE, true),
  PRICE_DESC(SortKey.PRICE, false),
  NAME(SortKey.NAME, true),
  NAME_DESC(SortKey.NAME, false),
  NAME_EN(SortKey.ENGLISH_NAME, true),
  NAME_EN_DESC(SortKey.ENGLISH_NAME, false);

  /** The orders as a reader writes them. */
  static final String NAMES =
      "relevance|newest|oldest|price|price-desc|name|name-desc|name-en|name-en-desc";

  static final String FORM = "^(?:" + NAMES + ")$";

  private final SortKey key;
  private final boolean ascending;

  SortBy(SortKey key, boolean ascending) {
    this.key = key;
    this.ascending = ascending;
  }

  /** Behind this product the next page begins. */
  record Place(Object key, ProductId product) {}

  static SortBy of(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** What the order goes by in a statement that tells relevance like this. */
  String key(String relevance) {
    return key == SortKey.RELEVANCE ? relevance : key.column();
  }

  /** Both columns in one direction, so that one index serves, forwards or backwards. */
  String order(String by) {
    String direction = ascending ? "ASC" : "DESC";
    return "ORDER BY %s %s, p.id %s".formatted(by, direction, direction);
  }

  /** The condition for all that comes after a place. */
  Clause after(String by, Place place) {
    return Clause.of("(%s, p.id) %s (:afterKey, :afterId)".formatted(by, ascending ? ">" : "<"))
        .with("afterKey", place.key())
        .with("afterId", place.product().value());
  }

  /** What a reader hands back to go on behind this product. */
  Cursor cursor(ShelvedProduct product) {
    return Cursor.at(name(), key.of(product), product.id().value());
  }

  /**
   * The place that a reader handed back.
   *
   * @throws RuntimeException if it is none, or none of this order
   */
  Place place(Cursor cursor) {
    var parts = cursor.parts();
    if (parts.size() != 3 || !parts.getFirst().equals(name())) {
      throw new IllegalArgumentException("Not a place in this order");
    }
    return new Place(key.read(parts.get(1)), new ProductId(parts.get(2)));
  }
}
