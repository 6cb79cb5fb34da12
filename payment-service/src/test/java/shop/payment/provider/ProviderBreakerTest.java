package shop.payment.provider;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import shop.payment.Money;
import shop.payment.OrderId;
import shop.payment.RunningService;
import shop.payment.payment.PaymentProvider;
import shop.payment.payment.ProviderAnswer;
import shop.payment.payment.ProviderCall;

/** What the configuration of breakers and repetitions brings about. */
class ProviderBreakerTest extends RunningService {

  @Autowired PaymentProvider provider;
  @Autowired CircuitBreakerRegistry breakers;

  @Test
  void triesOnceMoreUnderTheSameKeyWhatFailedAtOnce() {
    assertThat(provider.ask(authorise("tok_error"))).isEqualTo(new ProviderAnswer.Unclear());
    assertThat(asked("/authorizations")).isEqualTo(2);
  }

  @Test
  void leavesToTheCallerWhatTimedOut() {
    assertThat(provider.ask(authorise("tok_timeout"))).isEqualTo(new ProviderAnswer.Unclear());
    assertThat(asked("/authorizations")).isOne();
  }

  @Test
  void takesADeclineForAWorkingProvider() {
    for (int i = 0; i < 30; i++) {
      provider.ask(authorise("tok_decline"));
    }
    assertThat(breaker("provider-authorisation").getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    assertThat(breaker("provider-authorisation").getMetrics().getNumberOfFailedCalls()).isZero();
  }

  @Test
  void sparesABrokenProviderButStillSettles() {
    sandbox.stubFor(
        post(urlPathEqualTo("/v1/authorizations"))
            .atPriority(1)
            .willReturn(aResponse().withStatus(503)));
    for (int i = 0; i < 10; i++) {
      provider.ask(authorise("tok_approve"));
    }
    assertThat(breaker("provider-authorisation").getState()).isEqualTo(CircuitBreaker.State.OPEN);
    int before = asked("/authorizations");
    assertThat(pay("tok_approve").standing()).isEqualTo("undecided");
    assertThat(asked("/authorizations")).isEqualTo(before);
    assertThat(cancel().standing()).isEqualTo("voided");
  }

  private CircuitBreaker breaker(String name) {
    return breakers.circuitBreaker(name);
  }

  private ProviderCall authorise(String card) {
    return new ProviderCall.Authorise(new OrderId(order), new Money(25800, "KRW"), card);
  }
}
