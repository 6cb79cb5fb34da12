package shop.payment.provider;

import java.io.Serial;

/** The provider took too long, and may yet do what it was asked for. */
final class ProviderTimeout extends ProviderFailure {

  @Serial private static final long serialVersionUID = 1L;

  ProviderTimeout() {
    super("no answer in time");
  }
}
