package shop.catalog.browse;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** What an order of products goes by. */
enum SortKey {
  RELEVANCE("relevance"),
  AGE("p.listed_at"),
  PRICE("p.price_amount"),
  NAME("p.name_ko"),
  ENGLISH_NAME("p.name_en");

  private static final int EARLIEST = 1900;
  private static final int LATEST = 9999;

  private final String column;

  SortKey(String column) {
    this.column = column;
  }

  String column() {
    return column;
  }

  /** What a product has of it, as a text. */
  String of(ShelvedProduct product) {
    return switch (this) {
      case RELEVANCE -> Long.toString(product.relevance());
      case AGE -> product.listedAt().toString();
      case PRICE -> Long.toString(product.price().amount());
      case NAME -> product.name().ko();
      case ENGLISH_NAME -> product.name().en();
    };
  }

  /**
   * The value for a statement.
   *
   * @throws RuntimeException if the text is none
   */
  Object read(String written) {
    return switch (this) {
      case RELEVANCE, PRICE -> Long.valueOf(written);
      case AGE -> time(written);
      case NAME, ENGLISH_NAME -> written;
    };
  }

  private static OffsetDateTime time(String written) {
    OffsetDateTime time = Instant.parse(written).atOffset(ZoneOffset.UTC);
    if (time.getYear() < EARLIEST || time.getYear() > LATEST) {
      throw new IllegalArgumentException("No product was listed then");
    }
    return time;
  }
}
