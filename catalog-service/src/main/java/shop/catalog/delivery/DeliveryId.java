package shop.catalog.delivery;

import shop.catalog.Ids;

/** Names a delivery; whoever receives it chooses it, so that a repetition is known as one. */
record DeliveryId(String value) {

  DeliveryId {
    Ids.checked(value);
  }
}
