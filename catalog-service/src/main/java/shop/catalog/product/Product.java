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

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  Product() {}

  Product(NewProduct product) {
    this.id = product.id().value();
    this.categoryId = product.category().value();
    this.name = product.name();
    this.description = product.description();
    this.price = product.price();
    this.image = product.image();
    this.listedAt = product.listedAt();
  }

  ProductId id() {
    return new ProductId(id);
  }

  ProductView view(long available) {
    return new ProductView(id, categoryId, name, description, price, available, image, listedAt);
  }
}
