package shop.loadtest.report;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whoever has no part in a purchase works as on a day without a sale. The gateway passes the sale's
 * requests on, and order and payment take its reservations at their pace: they may work more,
 * within the target of their rule.
 *
 * @param more processors that chance may add
 * @param target part of the request at which a rule acts
 */
record OthersWorkAsWithoutSale(double more, double target) implements Claim {

  private static final Set<String> TAKE_PART =
      Set.of("api-gateway", "order-service", "payment-service");

  @Override
  public Finding in(Exhibit exhibit) {
    List<Share> others =
        exhibit.day().others().stream()
            .map(track -> exhibit.figures().share(track.name()).orElseThrow())
            .toList();
    List<Share> busier =
        others.stream().filter(share -> isBusier(share, exhibit.baseline())).toList();
    return new Finding(
        "the others work as without a sale",
        busier.isEmpty(),
        "CPU in the sale and in %s: %s"
            .formatted(
                exhibit.baseline().what(),
                words(busier.isEmpty() ? others : busier, exhibit.baseline())));
  }

  /** Each with both figures, the gateway too. */
  private static String words(List<Share> shares, Baseline baseline) {
    return shares.stream()
        .map(share ->
            "%s %.2f and %.2f"
                .formatted(
                    share.name().replace("-service", ""),
                    share.inSale(),
                    baseline.cpu().getOrDefault(share.name(), 0.0)))
        .collect(Collectors.joining(", "));
  }

  private boolean isBusier(Share share, Baseline baseline) {
    return TAKE_PART.contains(share.name())
        ? share.inSale() > target * share.request() * share.most()
        : share.inSale() > baseline.cpu().getOrDefault(share.name(), 0.0) + more;
  }
}
