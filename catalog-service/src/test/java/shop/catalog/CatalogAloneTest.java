package shop.catalog;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.UseMainMethod;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A service alone, started with nothing set but a database name that no other test has. */
@SpringBootTest(
    classes = CatalogApplication.class,
    useMainMethod = UseMainMethod.ALWAYS,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties =
        "spring.datasource.url=jdbc:h2:mem:alone;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
            + "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1")
class CatalogAloneTest {

  @LocalServerPort private int port;

  @Test
  void showsTheDemonstrationProductsAtAFirstLook() {
    RestTestClient.bindToServer()
        .baseUrl("http://localhost:" + port)
        .build()
        .get()
        .uri("/api/products/earbuds-hush-pro")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.price.amount")
        .isEqualTo(129_000);
  }
}
