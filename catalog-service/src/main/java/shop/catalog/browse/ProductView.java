package shop.catalog.browse;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import shop.catalog.product.Money;
import shop.catalog.product.Text;

/**
 * A product as readers see it.
 *
 * @param category id of its category
 * @param available units that are free to be ordered
 * @param withdrawn not sold any more, shown for old orders
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
    Instant listedAt,
    boolean withdrawn) {}
