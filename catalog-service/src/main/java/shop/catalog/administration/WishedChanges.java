package shop.catalog.administration;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import shop.catalog.Refusals;
import shop.catalog.product.ChangeOutcome;
import shop.catalog.product.ChangeProducts;
import shop.catalog.product.ListedProduct;
import shop.catalog.product.ProductDetails;
import shop.catalog.product.ProductId;
import shop.catalog.product.WithdrawOutcome;

/** Carries out what merchandisers want, and says over HTTP what came of it. */
@Component
class WishedChanges {

  private final CreateProduct create;
  private final ChangeProducts change;
  private final ChangeMetrics metrics;

  WishedChanges(CreateProduct create, ChangeProducts change, ChangeMetrics metrics) {
    this.create = create;
    this.change = change;
    this.metrics = metrics;
  }

  ResponseEntity<?> create(ProductId id, ProductDetails details) {
    CreateOutcome outcome = create.create(id, details);
    metrics.answered("create", outcome);
    return switch (outcome) {
      case CreateOutcome.Created(ListedProduct product) ->
          AdministeredProductView.of(product).answer(HttpStatus.CREATED);
      case CreateOutcome.AlreadyThere(ListedProduct _) ->
          AdministrationRefusals.alreadyThere(id.value()).toResponse();
      case CreateOutcome.UnknownCategory() ->
          AdministrationRefusals.unknownCategory(details.category().value()).toResponse();
    };
  }

  ResponseEntity<?> change(ProductId id, long seen, ProductDetails details) {
    ChangeOutcome outcome = change.change(id, seen, details);
    metrics.answered("change", outcome);
    return switch (outcome) {
      case ChangeOutcome.Changed(ListedProduct product) ->
          AdministeredProductView.of(product).answer(HttpStatus.OK);
      case ChangeOutcome.UnknownCategory() ->
          AdministrationRefusals.unknownCategory(details.category().value()).toResponse();
      case ChangeOutcome.AlreadyWithdrawn() -> Refusals.withdrawn(id.value()).toResponse();
      case ChangeOutcome.ChangedMeanwhile() ->
          AdministrationRefusals.changedMeanwhile().toResponse();
      case ChangeOutcome.UnknownProduct() -> Refusals.unknownProduct(id.value()).toResponse();
    };
  }

  ResponseEntity<?> withdraw(ProductId id, long seen) {
    WithdrawOutcome outcome = change.withdraw(id, seen);
    metrics.answered("withdraw", outcome);
    return switch (outcome) {
      case WithdrawOutcome.Withdrawn(ListedProduct product) ->
          ResponseEntity.noContent().eTag(Precondition.tag(product.version())).build();
      case WithdrawOutcome.ChangedMeanwhile() ->
          AdministrationRefusals.changedMeanwhile().toResponse();
      case WithdrawOutcome.UnknownProduct() -> Refusals.unknownProduct(id.value()).toResponse();
    };
  }
}
