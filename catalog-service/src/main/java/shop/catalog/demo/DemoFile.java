package shop.catalog.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.core.io.Resource;
import shop.catalog.product.CategoryId;
import shop.catalog.product.Money;
import shop.catalog.product.NewProduct;
import shop.catalog.product.ProductDetails;
import shop.catalog.product.ProductId;
import shop.catalog.product.Text;
import tools.jackson.databind.json.JsonMapper;

/** The demonstration products as they stand in their file. */
record DemoFile(List<Shelf> categories, List<Ware> products) {

  /** A category. */
  record Shelf(String id, Text name) {}

  /**
   * A product with its first delivery.
   *
   * @param price in won
   */
  record Ware(
      String id,
      String category,
      Text name,
      Text description,
      long price,
      long stock,
      String image,
      LocalDate listedOn) {

    NewProduct product() {
      return new NewProduct(
          new ProductId(id),
          new ProductDetails(new CategoryId(category), name, description, Money.won(price), image),
          listedOn.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
  }

  static DemoFile read(Resource file) {
    try (InputStream json = file.getInputStream()) {
      return JsonMapper.shared().readValue(json, DemoFile.class);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the demonstration products", e);
    }
  }
}
