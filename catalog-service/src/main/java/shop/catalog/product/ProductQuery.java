package shop.catalog.product;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.util.Locale;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.domain.Specification;

/**
 * What a reader asks of the list of products.
 *
 * @param words part of a name in either language; empty for any
 * @param category id of a category; empty for any
 */
record ProductQuery(String words, String category, SortBy sort, int page, int size) {

  private static final char ESCAPE = '!';

  Pageable pageable() {
    return PageRequest.of(page, size, sort.sort());
  }

  Specification<Product> matches() {
    return Specification.allOf(ofCategory(), named());
  }

  private Specification<Product> ofCategory() {
    return category.isEmpty()
        ? Specification.unrestricted()
        : (product, query, cb) -> cb.equal(product.get("categoryId"), category);
  }

  private Specification<Product> named() {
    return words.isBlank()
        ? Specification.unrestricted()
        : (product, query, cb) ->
            cb.or(
                contains(cb, product.get("name").get("ko")),
                contains(cb, product.get("name").get("en")));
  }

  private Predicate contains(CriteriaBuilder cb, Expression<String> name) {
    return cb.like(cb.lower(name), "%" + literal(words) + "%", ESCAPE);
  }

  /** The words with LIKE's own signs taken literally. */
  private static String literal(String words) {
    return words.strip().toLowerCase(Locale.ROOT).replaceAll("[%_" + ESCAPE + "]", ESCAPE + "$0");
  }
}
