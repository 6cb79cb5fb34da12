package shop.payment.payment;

/** What is known after asking the provider. */
public sealed interface ProviderAnswer {

  /** It is done, now or by an earlier request. */
  record Done() implements ProviderAnswer {}

  /** The provider says no, for good. */
  record Declined(String reason) implements ProviderAnswer {}

  /** How the authorisation stands, asked for or told instead of doing what does not fit it. */
  record Found(Finding finding) implements ProviderAnswer {}

  /** No answer that can be trusted: it may have happened or not, so ask again. */
  record Unclear() implements ProviderAnswer {}
}
