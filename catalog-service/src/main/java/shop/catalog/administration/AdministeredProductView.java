package shop.catalog.administration;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import shop.catalog.product.ListedProduct;
import shop.catalog.product.Money;
import shop.catalog.product.Text;

/**
 * A product as merchandisers see it.
 *
 * @param version grows by one with each change; the answer's {@code ETag} says the same
 * @param withdrawn not sold any more, kept for old orders
 */
@Schema(name = "AdministeredProduct")
record AdministeredProductView(
    @Schema(example = "earbuds-hush-pro") String id,
    @Schema(example = "3") long version,
    @Schema(example = "audio") String category,
    Text name,
    Text description,
    Money price,
    @Schema(example = "🎧") String image,
    Instant listedAt,
    Instant changedAt,
    boolean withdrawn) {

  static AdministeredProductView of(ListedProduct product) {
    var details = product.details();
    return new AdministeredProductView(
        product.id().value(),
        product.version(),
        details.category().value(),
        details.name(),
        details.description(),
        details.price(),
        details.image(),
        product.listedAt(),
        product.changedAt(),
        product.withdrawn());
  }

  /** The answer with its tag; to be asked for again each time, since others change products too. */
  ResponseEntity<AdministeredProductView> answer(HttpStatus status) {
    return ResponseEntity.status(status)
        .eTag(Precondition.tag(version))
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(this);
  }
}
