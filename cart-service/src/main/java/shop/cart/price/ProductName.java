package shop.cart.price;

import io.swagger.v3.oas.annotations.media.Schema;

/** A product's name in the languages of the shop. */
@Schema(name = "ProductName")
public record ProductName(
    @Schema(example = "허쉬 프로 무선 이어폰") String ko,
    @Schema(example = "Hush Pro wireless earbuds") String en) {}
