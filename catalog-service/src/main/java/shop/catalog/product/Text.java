package shop.catalog.product;

import jakarta.persistence.Embeddable;

/** The same words in Korean and in English. */
@Embeddable
public record Text(String ko, String en) {

  public Text {
    if (ko.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException("Words are missing: '%s', '%s'".formatted(ko, en));
    }
  }
}
