package shop.catalog.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import shop.catalog.CatalogTest;
import shop.catalog.OnH2;
import shop.platform.testing.InParallel;
import shop.platform.testing.TestTokens;

class AdministrationEdgeTest extends CatalogTest implements OnH2 {

  private static final String WISH =
      """
      {"category": "%s", "name": {"ko": "새 물건", "en": "New thing"},
       "description": {"ko": "설명", "en": "Words"},
       "price": {"amount": %d, "currency": "KRW"}, "image": "📦"}
      """;

  private final String id = fresh("administered");
  private String shelf = "none";

  @BeforeEach
  void openAShelf() {
    shelf = category().value();
  }

  @Test
  void listsAProductThatEveryoneSees() {
    listed()
        .expectHeader()
        .valueEquals(HttpHeaders.ETAG, "\"0\"")
        .expectBody()
        .jsonPath("$.version")
        .isEqualTo(0)
        .jsonPath("$.withdrawn")
        .isEqualTo(false)
        .jsonPath("$.name.ko")
        .isEqualTo("새 물건");
    everyone().expectStatus().isOk().expectBody().jsonPath("$.available").isEqualTo(0);
  }

  @Test
  void listsNothingUnderAnIdThatIsTaken() {
    listed();
    problem(put(null, "*", wish(2_000)), 412, "already-listed");
    look().expectBody().jsonPath("$.price.amount").isEqualTo(1_000);
  }

  @Test
  void ofTwoThatListTheSameIdOneWins() {
    String wish = wish(1_000);
    Callable<Integer> list = () -> status(put(null, "*", wish));
    assertThat(InParallel.call(Collections.nCopies(8, list))).containsOnlyOnce(201).contains(412);
  }

  @Test
  void changesWhatTheCallerSaw() {
    listed();
    put("\"0\"", null, wish(2_000))
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals(HttpHeaders.ETAG, "\"1\"")
        .expectBody()
        .jsonPath("$.price.amount")
        .isEqualTo(2_000);
  }

  @Test
  void changesNothingThatSomebodyElseHasChanged() {
    listed();
    put("\"0\"", null, wish(2_000)).expectStatus().isOk();
    problem(put("\"0\"", null, wish(3_000)), 412, "changed-meanwhile");
    problem(delete("\"0\""), 412, "changed-meanwhile");
    look().expectBody().jsonPath("$.price.amount").isEqualTo(2_000);
  }

  @Test
  void ofManyThatChangeTheSameVersionOneWins() {
    listed();
    List<Callable<Integer>> changes =
        List.of(
            () -> status(put("\"0\"", null, wish(2_000))),
            () -> status(put("\"0\"", null, wish(3_000))),
            () -> status(put("\"0\"", null, wish(4_000))),
            () -> status(delete("\"0\"")));
    assertThat(InParallel.call(changes)).filteredOn(status -> status < 300).hasSize(1);
    look().expectBody().jsonPath("$.version").isEqualTo(1);
  }

  @Test
  void aChangeThatChangesNothingKeepsTheVersion() {
    listed();
    put("\"0\"", null, wish(1_000))
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals(HttpHeaders.ETAG, "\"0\"");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "none, none",
        "*, none",
        "W/\"0\", none",
        "0, none",
        "'\"0\", \"1\"', none",
        "none, \"0\"",
        "\"0\", *"
      })
  void asksWhatTheCallerSaw(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
    listed();
    problem(put(ifMatch, ifNoneMatch, wish(2_000)), 428, "precondition-required");
    if (ifNoneMatch == null) {
      problem(delete(ifMatch), 428, "precondition-required");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"7\"", "\"\"", "\"abc\"", "\"99999999999999999999\""})
  void aTagThatItNeverGaveIsAnOldOne(String tag) {
    listed();
    problem(put(tag, null, wish(2_000)), 412, "changed-meanwhile");
    problem(delete(tag), 412, "changed-meanwhile");
  }

  @Test
  void withdrawsForGoodAndKeepsWhatItWas() {
    listed();
    delete("\"0\"").expectStatus().isNoContent();
    delete("\"0\"").expectStatus().isNoContent();
    look().expectBody().jsonPath("$.withdrawn").isEqualTo(true).jsonPath("$.version").isEqualTo(1);
    everyone().expectStatus().isOk().expectBody().jsonPath("$.withdrawn").isEqualTo(true);
    problem(put("\"1\"", null, wish(2_000)), 409, "withdrawn");
    problem(put(null, "*", wish(2_000)), 412, "already-listed");
  }

  @Test
  void knowsNothingOfAnUnknownProduct() {
    problem(look(), 404, "unknown-product");
    problem(put("\"0\"", null, wish(2_000)), 404, "unknown-product");
    problem(delete("\"0\""), 404, "unknown-product");
  }

  @Test
  void saysThatACategoryIsUnknown() {
    String nowhere = WISH.formatted("no-such-shelf", 1_000);
    problem(put(null, "*", nowhere), 422, "unknown-category");
    listed();
    problem(put("\"0\"", null, nowhere), 422, "unknown-category");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"amount\": 1000 | \"amount\": 0",
        "\"amount\": 1000 | \"amount\": 1000000001",
        "\"amount\": 1000 | \"amount\": null",
        "KRW | USD",
        "New thing | ",
        "New thing | a\\u0000b",
        "Words | a\\nb",
        "새 물건 | \\ud800",
        "📦 | "
      })
  void refusesWhatCannotBeAProduct(String good, @Nullable String bad) {
    String wish = wish(1_000).replace(good, bad == null ? "" : bad);
    problem(put(null, "*", wish), 400, "validation-failed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "", "{\"colour\": \"red\"}"})
  void refusesABodyThatIsNone(String body) {
    put(null, "*", body).expectStatus().isBadRequest();
  }

  @Test
  void refusesNamesThatAreTooLong() {
    problem(
        put(null, "*", wish(1_000).replace("New thing", "x".repeat(201))),
        400,
        "validation-failed");
  }

  @Test
  void whoeverLooksAgainHearsThatNothingHasChanged() {
    listed();
    send(HttpMethod.GET, "\"0\"", HttpHeaders.IF_NONE_MATCH).expectStatus().isNotModified();
    put("\"0\"", null, wish(2_000)).expectStatus().isOk();
    send(HttpMethod.GET, "\"0\"", HttpHeaders.IF_NONE_MATCH).expectStatus().isOk();
  }

  private ResponseSpec listed() {
    return put(null, "*", wish(1_000)).expectStatus().isCreated();
  }

  private String wish(int won) {
    return WISH.formatted(shelf, won);
  }

  private ResponseSpec everyone() {
    return http().get().uri("/api/products/{id}", id).exchange();
  }

  private ResponseSpec look() {
    return send(HttpMethod.GET, null, HttpHeaders.IF_NONE_MATCH);
  }

  private ResponseSpec delete(@Nullable String ifMatch) {
    return send(HttpMethod.DELETE, ifMatch, HttpHeaders.IF_MATCH);
  }

  private ResponseSpec send(HttpMethod method, @Nullable String tag, String header) {
    return http()
        .method(method)
        .uri("/api/admin/products/{id}", id)
        .headers(headers -> with(headers, header, tag))
        .exchange();
  }

  private ResponseSpec put(@Nullable String ifMatch, @Nullable String ifNoneMatch, String body) {
    return http()
        .put()
        .uri("/api/admin/products/{id}", id)
        .headers(headers -> {
          with(headers, HttpHeaders.IF_MATCH, ifMatch);
          with(headers, HttpHeaders.IF_NONE_MATCH, ifNoneMatch);
        })
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange();
  }

  private static void with(HttpHeaders headers, String name, @Nullable String value) {
    headers.setBearerAuth(TestTokens.merchandiser());
    if (value != null) {
      headers.set(name, value);
    }
  }

  private static int status(ResponseSpec answer) {
    HttpStatusCode status = answer.returnResult(String.class).getStatus();
    return Objects.requireNonNull(status).value();
  }

  private static void problem(ResponseSpec answer, int status, String type) {
    answer
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("https://shop.example/problems/" + type);
  }
}
