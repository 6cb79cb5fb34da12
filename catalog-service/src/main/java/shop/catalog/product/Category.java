package shop.catalog.product;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** A shelf of the shop. */
@Entity
@Table(name = "category")
class Category {

  @Id private String id;
  @Version private @Nullable Long version;

  @Embedded
  @EmbeddedColumnNaming("name_%s")
  private Text name;

  /** Where it stands among the others; the lowest comes first. */
  @SuppressWarnings("UnusedVariable") // queries read it
  private int position;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  Category() {}

  Category(CategoryId id, Text name, int position) {
    this.id = id.value();
    this.name = name;
    this.position = position;
  }

  CategoryView view() {
    return new CategoryView(id, name);
  }
}
