package shop.order.payment;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import shop.order.OnH2;
import shop.order.RunningOrders;
import shop.order.order.Money;
import shop.order.order.NextStep;
import shop.order.order.OrderId;
import shop.order.saga.PaymentOutcome;
import shop.order.saga.Payments;
import shop.order.saga.Unanswered;
import shop.platform.testing.HttpExchange;

/** What payment-service says, or fails to say, becomes an outcome. */
class PaymentsOverHttpTest extends RunningOrders implements OnH2 {

  @Autowired Payments payments;
  @Autowired CircuitBreakerRegistry breakers;

  @BeforeEach
  void closeTheBreaker() {
    breaker().reset();
  }

  @ParameterizedTest
  @CsvSource({
    "payment-captured, Captured[]",
    "payment-declined, Declined[reason=insufficient-funds]",
    "payment-undecided, Undecided[]",
    "payment-voided, Reversed[how=VOIDED]",
    "payment-mismatch, Refused[why=status 422]",
    "cancellation-voided, Reversed[how=VOIDED]",
    "cancellation-refunded, Reversed[how=REFUNDED]",
    "cancellation-declined, Declined[reason=insufficient-funds]",
    "cancellation-undecided, Undecided[]",
    "cancellation-before-payment, Declined[reason=cancelled-before-payment]"
  })
  void understandsEachExchangeOfTheContract(String name, String outcome) {
    HttpExchange exchange = PaymentStubs.example(name);
    OrderId id = new OrderId(Path.of(exchange.path()).getName(1).toString());
    PaymentOutcome answer =
        exchange.body() == null
            ? payments.cancel(id)
            : payments.pay(
                new NextStep.Pay(
                    id,
                    "minji",
                    new Money(25_800, "KRW"),
                    exchange.body().path("paymentMethod").asString()));
    assertThat(answer).hasToString(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "refund-all, PaidBack[]",
    "refund-part, PaidBack[]",
    "refund-rest, PaidBack[]",
    "refund-undecided, Pending[]",
    "refund-exceeds-captured, Impossible[why=refund-exceeds-captured]",
    "refund-nothing-captured, Impossible[why=nothing-captured]",
    "refund-mismatch, Impossible[why=refund-mismatch]"
  })
  void understandsEachRefundOfTheContract(String name, String outcome) {
    HttpExchange exchange = PaymentStubs.example(name);
    Path path = Path.of(exchange.path());
    assertThat(exchange.body()).isNotNull();
    assertThat(
            payments.payBack(
                new NextStep.PayBack(
                    new OrderId(path.getName(1).toString()),
                    path.getFileName().toString(),
                    new Money(exchange.body().at("/amount/amount").asLong(), "KRW"))))
        .hasToString(outcome);
  }

  @Test
  void showsItsOwnToken() {
    PAYMENT.pay(order, "payment-captured");
    pay();
    assertThat(PAYMENT.payments(order))
        .extracting((LoggedRequest request) -> request.getHeader("Authorization"))
        .containsExactly("Bearer t");
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503})
  void takesAFailureForSilence(int status) {
    PAYMENT.pay(order, aResponse().withStatus(status));
    assertThat(pay()).isInstanceOf(Unanswered.Unavailable.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 409, 422})
  void takesAnAnswerThatBlamesUsForAMistake(int status) {
    PAYMENT.pay(order, aResponse().withStatus(status));
    assertThat(pay()).isEqualTo(new Unanswered.Refused("status " + status));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>", "{\"status\": \"frozen\"}", "{}", ""})
  void takesAnAnswerThatItCannotReadForAMistake(String body) {
    PAYMENT.pay(
        order,
        aResponse().withStatus(200).withHeader("Content-Type", "application/json").withBody(body));
    assertThat(pay()).isInstanceOf(Unanswered.Refused.class);
  }

  @Test
  void takesALateAnswerForSilence() {
    PAYMENT.pay(order, PaymentStubs.tooLate());
    assertThat(pay()).isInstanceOf(Unanswered.Unavailable.class);
  }

  @Test
  void takesABrokenConnectionForSilence() {
    PAYMENT.pay(order, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    assertThat(pay()).isInstanceOf(Unanswered.Unavailable.class);
  }

  @Test
  void stopsAskingAndTriesAgainLater() {
    PAYMENT.pay(order, PaymentStubs.broken());
    while (breaker().getState() != CircuitBreaker.State.OPEN) {
      pay();
    }
    assertThat(pay()).isInstanceOf(Unanswered.Unavailable.class);
    PAYMENT.pay(order, "payment-captured");
    await().until(this::pay, new PaymentOutcome.Captured()::equals);
  }

  @Test
  void doesNotTakeRefusalsForAnOutage() {
    PAYMENT.pay(order, "payment-mismatch");
    for (int call = 0; call < 20; call++) {
      pay();
    }
    assertThat(PAYMENT.payments(order)).hasSize(20);
  }

  private PaymentOutcome pay() {
    return payments.pay(new NextStep.Pay(order, "minji", new Money(25_800, "KRW"), "tok_approve"));
  }

  private CircuitBreaker breaker() {
    return breakers.circuitBreaker("payment-service");
  }
}
