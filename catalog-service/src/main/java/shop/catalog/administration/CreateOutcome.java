package shop.catalog.administration;

import shop.catalog.product.ListedProduct;

/** How the catalog answers a wish to list a product. */
sealed interface CreateOutcome {

  /** It is listed, with no unit in stock. */
  record Created(ListedProduct product) implements CreateOutcome {}

  /** The id names a product already, be it withdrawn. */
  record AlreadyThere(ListedProduct product) implements CreateOutcome {}

  /** There is no such category. */
  record UnknownCategory() implements CreateOutcome {}
}
