package shop.catalog.browse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.catalog.Refusals;

/**
 * The prices that a reader would pay, in minor units, both ends included.
 *
 * @param min null for any
 * @param max null for any
 */
record PriceRange(@Nullable Long min, @Nullable Long max) {

  static final long HIGHEST = 1_000_000_000_000L;

  static final PriceRange ANY = new PriceRange(null, null);

  PriceRange {
    if (min != null && max != null && min > max) {
      throw Refusals.invalid("maxPrice", "must not be less than minPrice").asException();
    }
  }

  List<Clause> clauses() {
    List<Clause> clauses = new ArrayList<>();
    if (min != null) {
      clauses.add(Clause.of("p.price_amount >= :minPrice").with("minPrice", min));
    }
    if (max != null) {
      clauses.add(Clause.of("p.price_amount <= :maxPrice").with("maxPrice", max));
    }
    return clauses;
  }
}
