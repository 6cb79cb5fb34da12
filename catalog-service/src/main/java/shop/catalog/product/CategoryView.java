package shop.catalog.product;

import io.swagger.v3.oas.annotations.media.Schema;

/** A category as readers see it. */
@Schema(name = "Category")
record CategoryView(@Schema(example = "audio") String id, Text name) {}
