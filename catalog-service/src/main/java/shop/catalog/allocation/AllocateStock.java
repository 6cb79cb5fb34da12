package shop.catalog.allocation;

import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import shop.catalog.allocation.AllocationOutcome.Allocated;
import shop.catalog.allocation.AllocationOutcome.AllocationMismatch;
import shop.catalog.allocation.AllocationOutcome.StockShort;
import shop.catalog.allocation.AllocationOutcome.UnknownProduct;
import shop.catalog.product.ProductId;
import shop.catalog.stock.RepeatableCommand;
import shop.catalog.stock.Stock;
import shop.catalog.stock.StockChange;
import shop.catalog.stock.StockOutcome;

/** Moves stock to a sale and back until it agrees with the totals that the sale states. */
@Component
class AllocateStock {

  private final RepeatableCommand command;
  private final Allocations allocations;
  private final Stock stock;

  AllocateStock(RepeatableCommand command, Allocations allocations, Stock stock) {
    this.command = command;
    this.allocations = allocations;
    this.stock = stock;
  }

  AllocationOutcome to(SaleId sale, ProductId product, Totals stated) {
    return command.run(transaction -> allocate(sale, product, stated, transaction));
  }

  private AllocationOutcome allocate(
      SaleId sale, ProductId product, Totals stated, TransactionStatus transaction) {
    // The lock comes first: two statements of one sale must not both move the same difference.
    if (stock.lock(product).isEmpty()) {
      return new UnknownProduct();
    }
    Allocation allocation =
        allocations
            .findById(sale.value())
            .orElseGet(() -> allocations.saveAndFlush(new Allocation(sale, product)));
    if (!allocation.product().equals(product)) {
      return new AllocationMismatch(allocation.product());
    }
    StockChange change = allocation.totals().grownTo(stated).since(allocation.totals());
    if (change.isNothing()) {
      return new Allocated(allocation.totals());
    }
    return switch (stock.change(product, change, sale.value())) {
      case StockOutcome.Moved() -> {
        allocation.growTo(stated);
        yield new Allocated(allocation.totals());
      }
      case StockOutcome.TooFew(long available) -> {
        transaction.setRollbackOnly();
        yield new StockShort(available);
      }
      case StockOutcome.Unknown() -> new UnknownProduct();
    };
  }
}
