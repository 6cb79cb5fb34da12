package shop.catalog.administration;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import shop.catalog.Ids;
import shop.catalog.Texts;
import shop.catalog.product.CategoryId;
import shop.catalog.product.Money;
import shop.catalog.product.ProductDetails;
import shop.catalog.product.Text;

/** A product as a merchandiser wants it, whole. */
@Schema(name = "ProductWish")
record ProductRequest(
    @NotNull @Pattern(regexp = Ids.FORM) @Schema(example = "audio") String category,
    @NotNull @Valid Name name,
    @NotNull @Valid Description description,
    @NotNull @Valid Price price,
    @NotBlank
        @Size(max = 200)
        @Pattern(regexp = Texts.FORM, message = Texts.MESSAGE)
        @Schema(example = "🎧")
        String image) {

  /** What it is called. */
  @Schema(name = "ProductWishName")
  record Name(
      @NotBlank @Size(max = 200) @Pattern(regexp = Texts.FORM, message = Texts.MESSAGE) String ko,
      @NotBlank @Size(max = 200) @Pattern(regexp = Texts.FORM, message = Texts.MESSAGE)
          String en) {}

  /** What is said of it. */
  @Schema(name = "ProductWishDescription")
  record Description(
      @NotBlank @Size(max = 2_000) @Pattern(regexp = Texts.FORM, message = Texts.MESSAGE) String ko,
      @NotBlank @Size(max = 2_000) @Pattern(regexp = Texts.FORM, message = Texts.MESSAGE)
          String en) {}

  /** What one unit costs; this shop sells for won only. */
  @Schema(name = "ProductWishPrice")
  record Price(
      @NotNull @Min(1) @Max(1_000_000_000) @Schema(example = "129000") Long amount,
      @NotNull @Pattern(regexp = "^KRW$", message = "must be KRW") @Schema(example = "KRW")
          String currency) {}

  ProductDetails details() {
    return new ProductDetails(
        new CategoryId(category),
        new Text(name.ko, name.en),
        new Text(description.ko, description.en),
        new Money(price.amount, price.currency),
        image);
  }
}
