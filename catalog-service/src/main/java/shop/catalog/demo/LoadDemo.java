package shop.catalog.demo;

import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shop.catalog.demo.DemoFile.Shelf;
import shop.catalog.demo.DemoFile.Ware;
import shop.catalog.product.CategoryId;
import shop.catalog.product.ListProducts;
import shop.catalog.product.ProductId;
import shop.catalog.stock.ReceiveStock;

/**
 * Fills an empty catalog in one transaction. Instances that start together meet at the first
 * category: one writes it, the others wait, fail on its id and find the catalog filled.
 */
@Component
class LoadDemo {

  private final TransactionTemplate transaction;
  private final ListProducts shelves;
  private final ReceiveStock stock;

  LoadDemo(TransactionTemplate transaction, ListProducts shelves, ReceiveStock stock) {
    this.transaction = transaction;
    this.shelves = shelves;
    this.stock = stock;
  }

  /** Answers whether it was this call that filled the catalog. */
  boolean into(DemoFile file) {
    if (!shelves.nothingListed()) {
      return false;
    }
    try {
      transaction.executeWithoutResult(_ -> fill(file));
      return true;
    } catch (DataIntegrityViolationException e) {
      if (shelves.nothingListed()) {
        throw e; // not another instance's doing
      }
      return false;
    }
  }

  private void fill(DemoFile file) {
    List<Shelf> categories = file.categories();
    for (int position = 0; position < categories.size(); position++) {
      Shelf shelf = categories.get(position);
      shelves.open(new CategoryId(shelf.id()), shelf.name(), position);
    }
    shelves.list(file.products().stream().map(Ware::product).toList());
    for (Ware ware : file.products()) {
      stock.first(new ProductId(ware.id()), ware.stock(), "first-delivery");
    }
  }
}
