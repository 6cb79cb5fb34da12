package shop.catalog;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.UseMainMethod;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import shop.catalog.product.CategoryId;
import shop.catalog.product.ListProducts;
import shop.catalog.product.Money;
import shop.catalog.product.NewProduct;
import shop.catalog.product.ProductDetails;
import shop.catalog.product.ProductId;
import shop.catalog.product.Text;
import shop.catalog.stock.ReceiveStock;
import shop.catalog.stock.StockLevel;

/** A running catalog-service; each test brings products of its own, so none needs a clean-up. */
@SpringBootTest(
    classes = CatalogApplication.class,
    useMainMethod = UseMainMethod.ALWAYS,
    webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class CatalogTest {

  private static final AtomicLong names = new AtomicLong();

  @Autowired private ListProducts shelves;
  @Autowired private ReceiveStock deliveries;
  @Autowired protected JdbcClient sql;
  @LocalServerPort private int port;

  /** A name that no other test has. */
  protected static String fresh(String kind) {
    return kind + "-" + names.incrementAndGet();
  }

  /** A category that no other test has. */
  protected CategoryId category() {
    CategoryId category = new CategoryId(fresh("shelf"));
    shelves.open(category, new Text("선반", "Shelf"), 0);
    return category;
  }

  /** A product with this many free units. */
  protected ProductId product(long units) {
    ProductId product = new ProductId(fresh("product"));
    list(category(), product, new Text("물건", "Thing"), 1_000, Instant.EPOCH);
    deliveries.first(product, units, "first");
    return product;
  }

  /** A product without stock. */
  protected void list(
      CategoryId category, ProductId product, Text name, long won, Instant listedAt) {
    var words = new Text("설명", "Description");
    var details = new ProductDetails(category, name, words, Money.won(won), "📦");
    shelves.list(List.of(new NewProduct(product, details, listedAt)));
  }

  /** Where the product's units are. */
  protected StockLevel level(ProductId product) {
    return sql.sql(
            """
            SELECT available, stocked, allocated, returned, reserved
            FROM stock WHERE product_id = ?
            """)
        .param(product.value())
        .query(StockLevel.class)
        .single();
  }

  /** Speaks HTTP to the service. */
  protected RestTestClient http() {
    return RestTestClient.bindToServer().baseUrl(url("").toString()).build();
  }

  /** An address of the service, taken as it is written. */
  protected URI url(String path) {
    return URI.create("http://localhost:" + port + path);
  }
}
