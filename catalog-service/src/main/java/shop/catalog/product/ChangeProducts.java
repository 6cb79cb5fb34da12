package shop.catalog.product;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shop.platform.events.Outbox;

/** Changes and withdraws products, if they still are as the caller saw them. */
@Component
public class ChangeProducts {

  private final Products products;
  private final Categories categories;
  private final Outbox outbox;
  private final Clock clock;

  ChangeProducts(Products products, Categories categories, Outbox outbox, Clock clock) {
    this.products = products;
    this.categories = categories;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Gives the product other details, if the version seen is the one it has. */
  @Transactional
  public ChangeOutcome change(ProductId id, long seen, ProductDetails wanted) {
    Product product = products.lock(id.value()).orElse(null);
    if (product == null) {
      return new ChangeOutcome.UnknownProduct();
    }
    if (product.isWithdrawn()) {
      return new ChangeOutcome.AlreadyWithdrawn();
    }
    if (product.version() != seen) {
      return new ChangeOutcome.ChangedMeanwhile();
    }
    if (!categories.existsById(wanted.category().value())) {
      return new ChangeOutcome.UnknownCategory();
    }
    product.change(wanted, now());
    return new ChangeOutcome.Changed(written(product, seen));
  }

  /** Takes the product off the shelves for good; a repetition changes nothing. */
  @Transactional
  public WithdrawOutcome withdraw(ProductId id, long seen) {
    Product product = products.lock(id.value()).orElse(null);
    if (product == null) {
      return new WithdrawOutcome.UnknownProduct();
    }
    if (product.isWithdrawn()) {
      return new WithdrawOutcome.Withdrawn(product.show());
    }
    if (product.version() != seen) {
      return new WithdrawOutcome.ChangedMeanwhile();
    }
    product.withdraw(now());
    return new WithdrawOutcome.Withdrawn(written(product, seen));
  }

  private ListedProduct written(Product product, long before) {
    ListedProduct now = products.saveAndFlush(product).show();
    if (now.version() != before) {
      outbox.append(ProductChanged.TYPE, now.id().value(), ProductChanged.of(now));
    }
    return now;
  }

  /** As exact as the database keeps it, so that the first answer is like all later ones. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
