package shop.identity.key;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in words why an instance without the right key secret did not start. */
final class KeySecretFailureAnalyzer extends AbstractFailureAnalyzer<KeySecretException> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, KeySecretException cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "Set SHOP_IDENTITY_KEY_SECRET to one long random text, the same for all instances and"
            + " for as long as the database lives.",
        cause);
  }
}
