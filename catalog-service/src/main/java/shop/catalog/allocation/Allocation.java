package shop.catalog.allocation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import shop.catalog.product.ProductId;

/** The stock of one time sale. */
@Entity
@Table(name = "stock_allocation")
class Allocation {

  @Id private String saleId;
  @Version private @Nullable Long version;
  private String productId;
  private long allocated;
  private long returned;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  Allocation() {}

  Allocation(SaleId sale, ProductId product) {
    this.saleId = sale.value();
    this.productId = product.value();
  }

  ProductId product() {
    return new ProductId(productId);
  }

  Totals totals() {
    return new Totals(allocated, returned);
  }

  /** Takes over larger totals; smaller ones are older news. */
  void growTo(Totals stated) {
    Totals grown = totals().grownTo(stated);
    this.allocated = grown.allocated();
    this.returned = grown.returned();
  }
}
