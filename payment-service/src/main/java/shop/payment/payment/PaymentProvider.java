package shop.payment.payment;

/** The one who moves the money. Called outside of any transaction. */
public interface PaymentProvider {

  /** Asks once, within a bounded time; a broken provider is an answer, not an exception. */
  ProviderAnswer ask(ProviderCall call);
}
