package shop.catalog.product;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;

import java.util.Locale;
import org.springframework.data.domain.Sort;

/** The orders in which products are shown; equal ones stand in the order of their ids. */
enum SortBy {
  NEWEST(DESC, "listedAt"),
  OLDEST(ASC, "listedAt"),
  PRICE(ASC, "price.amount"),
  PRICE_DESC(DESC, "price.amount"),
  NAME(ASC, "name.ko"),
  NAME_DESC(DESC, "name.ko"),
  NAME_EN(ASC, "name.en"),
  NAME_EN_DESC(DESC, "name.en");

  /** The orders as a reader writes them. */
  static final String FORM = "newest|oldest|price|price-desc|name|name-desc|name-en|name-en-desc";

  private final Sort.Direction direction;
  private final String property;

  SortBy(Sort.Direction direction, String property) {
    this.direction = direction;
    this.property = property;
  }

  static SortBy of(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  Sort sort() {
    return Sort.by(direction, property).and(Sort.by("id"));
  }
}
