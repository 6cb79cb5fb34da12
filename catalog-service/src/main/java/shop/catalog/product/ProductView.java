package shop.catalog.product;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * A product as readers see it.
 *
 * @param category id of its category
 * @param available units that are free to be ordered
 */
@Schema(name = "Product")
record ProductView(
    @Schema(example = "earbuds-hush-pro") String id,
    @Schema(example = "audio") String category,
    Text name,
    Text description,
    Money price,
    @Schema(example = "8000") long available,
    @Schema(example = "🎧") String image,
    Instant listedAt) {}
