package shop.platform;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in words why a replica on a private database did not start. */
final class PrivateDatabaseFailureAnalyzer
    extends AbstractFailureAnalyzer<PrivateDatabaseException> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, PrivateDatabaseException cause) {
    return new FailureAnalysis(
        "This instance is one of several (SHOP_REPLICATED=true) but has an embedded database of its"
            + " own. Several instances on private databases would each sell the whole stock.",
        "Set SPRING_DATASOURCE_URL to a PostgreSQL that all instances share, or run a single"
            + " instance without SHOP_REPLICATED.",
        cause);
  }
}
