package shop.payment.payment;

/** What a caller has to do next for a payment. */
sealed interface Step {

  /** Ask the provider, and bring back the answer under this claim. */
  record Ask(ProviderCall call, String claim) implements Step {}

  /** Nothing: tell how it stands. */
  record Rest(Standing standing) implements Step {}

  /** Nothing: refuse. */
  record Refuse() implements Step {}
}
