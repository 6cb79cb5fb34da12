package shop.cart.price;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shop.cart.CartProperties;

/** Tells what products cost: as the catalog says now, else as it said last. */
@Component
public class FindPrices {

  private final LivePrices live;
  private final LastKnownPrices lastKnown;
  private final PriceAge age;
  private final MeterRegistry meters;
  private final String currency;

  FindPrices(
      LivePrices live,
      LastKnownPrices lastKnown,
      PriceAge age,
      MeterRegistry meters,
      CartProperties properties) {
    this.live = live;
    this.lastKnown = lastKnown;
    this.age = age;
    this.meters = meters;
    this.currency = properties.currency();
  }

  /** The prices of at most 50 products; asks nobody for the prices of none. */
  public PriceList of(Collection<ProductId> products) {
    if (products.isEmpty()) {
      return new PriceList(Map.of(), true);
    }
    List<ProductId> wanted = products.stream().distinct().sorted().toList();
    PriceList found =
        switch (live.ask(wanted)) {
          case LiveOutcome.Answered(List<Price> prices) -> current(wanted, prices);
          case LiveOutcome.Unavailable() -> list(lastKnown.read(wanted), false);
        };
    count(found, wanted);
    return found;
  }

  private PriceList current(List<ProductId> wanted, List<Price> answer) {
    age.heard();
    lastKnown.learn(answer);
    List<Price> all = new ArrayList<>(answer);
    lastKnown.read(absent(wanted, answer)).stream().map(Price::gone).forEach(all::add);
    return list(all, true);
  }

  /** What was sold once and is not any more still has a name in somebody's cart. */
  private static Set<ProductId> absent(List<ProductId> wanted, List<Price> answer) {
    Set<ProductId> absent = new HashSet<>(wanted);
    absent.removeAll(answer.stream().map(Price::product).collect(Collectors.toSet()));
    return absent;
  }

  private PriceList list(List<Price> prices, boolean answered) {
    return PriceList.of(prices.stream().map(price -> price.soldIn(currency)).toList(), answered);
  }

  private void count(PriceList found, List<ProductId> wanted) {
    String source =
        found.live()
            ? Freshness.CURRENT.wire()
            : found.covers(wanted) ? Freshness.LAST_KNOWN.wire() : "none";
    meters.counter("shop.cart.prices", "source", source).increment();
  }
}
