package shop.catalog.browse;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some products of a list.
 *
 * @param page number of this page, the first is 0; absent when the page began after a place
 * @param total products on all pages; absent likewise: whoever goes on knows it, counting costs
 * @param next where the next page begins, to be sent as {@code after}; null at the end
 */
@Schema(name = "ProductPage")
record ProductPage(
    List<ProductView> items,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer page,
    int size,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long total,
    @Schema(types = {"string", "null"}) @Nullable String next) {}
