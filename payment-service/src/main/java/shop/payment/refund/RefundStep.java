package shop.payment.refund;

import shop.payment.payment.ProviderCall;

/** What a caller has to do next for a refund. */
sealed interface RefundStep {

  /** Ask the provider, and bring back the answer under this claim. */
  record Ask(RefundKey key, ProviderCall call, String claim) implements RefundStep {}

  /** Nothing: tell what came of it. */
  record Rest(RefundOutcome outcome) implements RefundStep {}
}
