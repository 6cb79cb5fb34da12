package shop.catalog.delivery;

/** How the catalog answers goods that come in. */
sealed interface DeliveryOutcome {

  /** They are in stock. */
  record Received(DeliveryView delivery) implements DeliveryOutcome {}

  /** They were taken in by an earlier call. */
  record Repeated(DeliveryView delivery) implements DeliveryOutcome {}

  /** The key names a delivery of another product or quantity. */
  record KeyReused() implements DeliveryOutcome {}

  /** There is no such product. */
  record UnknownProduct() implements DeliveryOutcome {}
}
