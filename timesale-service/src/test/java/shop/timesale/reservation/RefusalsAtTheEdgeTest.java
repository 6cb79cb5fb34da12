package shop.timesale.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.method.annotation.AuthenticationPrincipalArgumentResolver;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import shop.timesale.sale.Money;
import shop.timesale.sale.ProductId;
import shop.timesale.sale.SaleId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a customer is told, for every answer that there is. */
class RefusalsAtTheEdgeTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123456Z");
  private static final Reservation RESERVATION =
      new Reservation(
          new ReservationId("r-1"),
          new OrderId("o-1"),
          new SaleId("demo"),
          new CustomerId("minji"),
          new ProductId("p"),
          2,
          new Money(12_900, "KRW"),
          "tok_approve",
          NOON,
          null);

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private ReserveOutcome outcome = new ReserveOutcome.SoldOut();
  private @Nullable Wish heard;

  private final MockMvcTester edge =
      MockMvcTester.create(
          MockMvcBuilders.standaloneSetup(
                  new ReservationController(
                      wish -> {
                        heard = wish;
                        return outcome;
                      },
                      new Reservations(
                          JdbcClient.create(
                              new org.springframework.jdbc.datasource.DriverManagerDataSource())),
                      meters))
              .setCustomArgumentResolvers(new AuthenticationPrincipalArgumentResolver())
              .build());

  @BeforeEach
  void signIn() {
    Jwt token = Jwt.withTokenValue("t").header("alg", "none").subject("minji").build();
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken(token, null));
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private MvcTestResult reserve(@Nullable String key) {
    var request =
        post("/api/timesales/demo/reservations")
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"quantity\":2,\"paymentMethod\":\"tok_approve\"}");
    return edge.perform(key == null ? request : request.header("Idempotency-Key", key));
  }

  private static JsonNode body(MvcTestResult answer) {
    return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
  }

  private void refuses(ReserveOutcome with, int status, String type, Map<String, ?> members) {
    outcome = with;
    MvcTestResult answer = reserve("k");
    assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    JsonNode problem = body(answer);
    assertThat(problem.path("type").asString()).isEqualTo("https://shop.example/problems/" + type);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("title").asString()).isNotBlank();
    assertThat(problem.path("detail").asString()).isNotBlank();
    members.forEach(
        (name, value) -> assertThat(problem.path(name).asString()).isEqualTo(value.toString()));
    assertThat(answer.getResponse().getHeader("Retry-After")).isEqualTo(status == 503 ? "1" : null);
    assertThat(meters.get("timesale.reservations").tag("outcome", counted(with)).counter().count())
        .isEqualTo(1);
  }

  private static String counted(ReserveOutcome outcome) {
    return switch (outcome) {
      case ReserveOutcome.Reserved _ -> "reserved";
      case ReserveOutcome.Repeated _ -> "repeated";
      case ReserveOutcome.SoldOut _ -> "sold-out";
      case ReserveOutcome.NotEnoughLeft _ -> "not-enough-left";
      case ReserveOutcome.NotYetOpen _ -> "not-yet-open";
      case ReserveOutcome.Closed _ -> "closed";
      case ReserveOutcome.SaleCancelled _ -> "sale-cancelled";
      case ReserveOutcome.LimitReached _ -> "limit-reached";
      case ReserveOutcome.UnknownSale _ -> "unknown-sale";
      case ReserveOutcome.KeyReused _ -> "key-reused";
      case ReserveOutcome.Overloaded _ -> "overloaded";
      case ReserveOutcome.Undecided _ -> "undecided";
    };
  }

  @Test
  void saysCreatedForAPromiseAndOkForItsRepeatInTheSameWords() {
    outcome = new ReserveOutcome.Reserved(RESERVATION);
    MvcTestResult first = reserve("k");
    outcome = new ReserveOutcome.Repeated(RESERVATION);
    MvcTestResult again = reserve("k");

    assertThat(first).hasStatus(201);
    assertThat(first.getResponse().getHeader("Location")).isEqualTo("/api/reservations/r-1");
    assertThat(again).hasStatus(200);
    assertThat(body(again)).isEqualTo(body(first));
    assertThat(body(first).toString())
        .isEqualTo(
            "{\"reservationId\":\"r-1\",\"orderId\":\"o-1\",\"saleId\":\"demo\",\"productId\":\"p\","
                + "\"quantity\":2,\"unitPrice\":{\"amount\":12900,\"currency\":\"KRW\"},"
                + "\"total\":{\"amount\":25800,\"currency\":\"KRW\"},"
                + "\"reservedAt\":\"2026-11-21T12:00:00.123456Z\"}");
  }

  @Test
  void passesOnWhoWishesWhat() {
    reserve("my-key");

    assertThat(heard)
        .isEqualTo(
            new Wish(
                new SaleId("demo"),
                new CustomerId("minji"),
                new IdempotencyKey("my-key"),
                2,
                "tok_approve"));
  }

  @Test
  void saysSoldOut() {
    refuses(new ReserveOutcome.SoldOut(), 409, "sold-out", Map.of());
  }

  @Test
  void saysHowManyAreLeft() {
    refuses(new ReserveOutcome.NotEnoughLeft(1), 409, "not-enough-left", Map.of("left", 1));
  }

  @Test
  void saysWhenItOpens() {
    refuses(new ReserveOutcome.NotYetOpen(NOON), 409, "not-yet-open", Map.of("opensAt", NOON));
  }

  @Test
  void saysWhenItClosed() {
    refuses(new ReserveOutcome.Closed(NOON), 409, "closed", Map.of("closedAt", NOON));
  }

  @Test
  void saysThatTheSaleWasCancelled() {
    refuses(new ReserveOutcome.SaleCancelled(), 409, "sale-cancelled", Map.of());
  }

  @Test
  void saysWhatTheLimitIs() {
    refuses(
        new ReserveOutcome.LimitReached(3, 2), 409, "limit-reached", Map.of("limit", 3, "held", 2));
  }

  @Test
  void saysThatTheSaleIsUnknown() {
    refuses(new ReserveOutcome.UnknownSale(), 404, "unknown-sale", Map.of());
  }

  @Test
  void saysThatTheKeyNamedAnotherWish() {
    refuses(new ReserveOutcome.KeyReused(), 422, "key-reused", Map.of());
  }

  @Test
  void saysThatNothingHappened() {
    refuses(new ReserveOutcome.Overloaded(), 503, "overloaded", Map.of());
  }

  @Test
  void saysThatItDoesNotKnowYet() {
    refuses(new ReserveOutcome.Undecided(), 503, "undecided", Map.of());
  }

  @Test
  void asksForAKey() {
    assertThat(reserve(null)).hasStatus(400);
    assertThat(body(reserve(null)).path("type").asString()).endsWith("/missing-idempotency-key");
    assertThat(body(reserve("")).path("type").asString()).endsWith("/missing-idempotency-key");
    assertThat(heard).isNull();
  }

  @Test
  void refusesAKeyThatIsNone() {
    for (String key : new String[] {"two words", "x".repeat(201), "키"}) {
      assertThat(reserve(key)).hasStatus(400);
      assertThat(body(reserve(key)).path("type").asString()).endsWith("/validation-failed");
      assertThat(body(reserve(key)).path("errors").path(0).path("field").asString())
          .isEqualTo("Idempotency-Key");
    }
    assertThat(heard).isNull();
  }
}
