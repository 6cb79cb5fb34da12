package shop.catalog.product;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** Something the shop sells. How many units of it are free is the stock's business. */
@Entity
@Table(name = "product")
class Product {

  @Id private String id;
  @Version private @Nullable Long version;
  private String categoryId;

  @Embedded
  @EmbeddedColumnNaming("name_%s")
  private Text name;

  @Embedded
  @EmbeddedColumnNaming("description_%s")
  private Text description;

  @Embedded
  @EmbeddedColumnNaming("price_%s")
  private Money price;

  private String image;
  private Instant listedAt;
  private Instant changedAt;
  private @Nullable Instant withdrawnAt;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  Product() {}

  @SuppressWarnings("NullAway.Init") // take() fills the rest
  Product(NewProduct product, Instant now) {
    this.id = product.id().value();
    this.listedAt = product.listedAt();
    this.changedAt = now;
    take(product.details());
  }

  /** Takes over other details; without a difference it stays as it is, and at its version. */
  void change(ProductDetails wanted, Instant now) {
    if (!wanted.equals(details())) {
      take(wanted);
      changedAt = now;
    }
  }

  /** Takes it off the shelves for good. */
  void withdraw(Instant now) {
    withdrawnAt = now;
    changedAt = now;
  }

  boolean isWithdrawn() {
    return withdrawnAt != null;
  }

  /** The version that was written last; none before the first time. */
  long version() {
    return version == null ? -1 : version;
  }

  ListedProduct show() {
    return new ListedProduct(
        new ProductId(id), version(), details(), listedAt, changedAt, isWithdrawn());
  }

  private ProductDetails details() {
    return new ProductDetails(new CategoryId(categoryId), name, description, price, image);
  }

  private void take(ProductDetails details) {
    this.categoryId = details.category().value();
    this.name = details.name();
    this.description = details.description();
    this.price = details.price();
    this.image = details.image();
  }
}
