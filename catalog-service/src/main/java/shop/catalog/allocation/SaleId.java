package shop.catalog.allocation;

import shop.catalog.Ids;

/** Names a time sale. */
record SaleId(String value) {

  SaleId {
    Ids.checked(value);
  }
}
