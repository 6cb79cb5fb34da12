package shop.catalog.reservation;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import shop.catalog.CatalogTest;
import shop.catalog.OnH2;
import shop.platform.testing.TestTokens;

class ReservationEdgeTest extends CatalogTest implements OnH2 {

  private final String id = fresh("order");

  @Test
  void answersWhatIsHeldInTheOrderOfTheIds() {
    String product = product(10).value();
    String another = product(10).value();
    put(id, lines(line(another, 1), line(product, 2)))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.reservationId")
        .isEqualTo(id)
        .jsonPath("$.lines.length()")
        .isEqualTo(2)
        .jsonPath("$.lines[?(@.productId=='%s')].quantity".formatted(product))
        .isEqualTo(2);
  }

  @Test
  void namesTheProductThatIsShort() {
    String product = product(1).value();
    problem(put(id, lines(line(product, 2))), 409, "stock-short")
        .jsonPath("$.productId")
        .isEqualTo(product)
        .jsonPath("$.available")
        .isEqualTo(1);
  }

  @Test
  void namesTheProductThatIsUnknown() {
    problem(put(id, lines(line("nothing", 2))), 404, "unknown-product")
        .jsonPath("$.productId")
        .isEqualTo("nothing");
  }

  @Test
  void refusesOtherLinesUnderTheSameId() {
    String product = product(10).value();
    put(id, lines(line(product, 2))).expectStatus().isOk();
    problem(put(id, lines(line(product, 3))), 422, "reservation-mismatch");
  }

  @Test
  void refusesAReservationThatWasReleased() {
    delete(id).expectStatus().isNoContent();
    problem(put(id, lines(line(product(10).value(), 2))), 409, "reservation-released");
  }

  @Test
  void releasesAgainAndAgain() {
    delete(id).expectStatus().isNoContent();
    delete(id).expectStatus().isNoContent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"lines\": []}",
        "{\"lines\": [null]}",
        "{\"lines\": [{\"productId\": \"p\"}]}",
        "{\"lines\": [{\"quantity\": 1}]}",
        "{\"lines\": [{\"productId\": \"p\", \"quantity\": 0}]}",
        "{\"lines\": [{\"productId\": \"p\", \"quantity\": 10001}]}",
        "{\"lines\": [{\"productId\": \"a b\", \"quantity\": 1}]}",
        "{\"lines\": [{\"productId\": \"p\", \"quantity\": 1, \"price\": 1}]}",
        "[]"
      })
  void refusesABodyThatIsNoWish(String body) {
    put(id, body)
        .expectStatus()
        .isBadRequest()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @Test
  void refusesAProductThatIsNamedTwice() {
    problem(put(id, lines(line("p", 1), line("p", 2))), 400, "validation-failed");
  }

  @Test
  void refusesMoreLinesThanTheServiceLocksAtOnce() {
    String many =
        IntStream.range(0, 51).mapToObj(i -> line("p" + i, 1)).collect(Collectors.joining(", "));
    problem(put(id, lines(many)), 400, "validation-failed");
  }

  @Test
  void refusesAnIdThatCannotBeOne() {
    put("a b", lines(line("p", 1))).expectStatus().isBadRequest();
    delete("a b").expectStatus().isBadRequest();
  }

  private static String line(String product, int quantity) {
    return "{\"productId\": \"%s\", \"quantity\": %d}".formatted(product, quantity);
  }

  private static String lines(String... lines) {
    return "{\"lines\": [%s]}".formatted(String.join(", ", lines));
  }

  private static org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec problem(
      ResponseSpec answer, int status, String type) {
    return answer
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("https://shop.example/problems/" + type);
  }

  private ResponseSpec put(String reservation, String body) {
    return http()
        .put()
        .uri("/stock/reservations/{id}", reservation)
        .headers(headers -> headers.setBearerAuth(TestTokens.client("order-service", "stock")))
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange();
  }

  private ResponseSpec delete(String reservation) {
    return http()
        .delete()
        .uri("/stock/reservations/{id}", reservation)
        .headers(headers -> headers.setBearerAuth(TestTokens.client("order-service", "stock")))
        .exchange();
  }
}
