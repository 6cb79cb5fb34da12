package shop.catalog.reservation;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import shop.catalog.Ids;
import shop.catalog.product.ProductId;
import shop.platform.problem.Problems;

/** The units that an order wants, each product once. */
@Schema(name = "ReservationLines")
record ReservationRequest(@NotEmpty List<@NotNull @Valid Line> lines) {

  /** Some units of one product. */
  @Schema(name = "ReservationLine")
  record Line(
      @NotNull @Pattern(regexp = Ids.FORM) @Schema(example = "earbuds-hush-pro") String productId,
      @NotNull @Min(1) @Max(10_000) @Schema(example = "2") Integer quantity) {}

  /** The lines in their order of locking; refuses too many of them and a product twice. */
  Lines checked(int most) {
    var units =
        lines.stream()
            .collect(
                Collectors.toMap(
                    line -> new ProductId(line.productId()),
                    Line::quantity,
                    Integer::sum,
                    TreeMap::new));
    if (lines.size() > most || units.size() < lines.size()) {
      throw Problems.validationFailed(
              "Name each product once, and at most %d products.".formatted(most))
          .asException();
    }
    return new Lines(units);
  }

  static List<Line> show(Lines lines) {
    return lines.units().entrySet().stream()
        .map(line -> new Line(line.getKey().value(), line.getValue()))
        .toList();
  }
}
