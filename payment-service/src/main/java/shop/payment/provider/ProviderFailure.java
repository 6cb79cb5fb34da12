package shop.payment.provider;

import java.io.Serial;

/** The provider gave no answer that can be trusted. */
class ProviderFailure extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /** Without a stack trace: it is the provider's trouble, not ours. */
  ProviderFailure(String message) {
    super(message, null, false, false);
  }
}
