package shop.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import shop.platform.testing.TestTokens;

/** Refunds over HTTP: what is refused, and what the provider hears. */
class RefundEdgeTest extends RunningService {

  @Test
  void asksTheProviderUnderAKeyOfEachRefundsOwn() {
    pay("tok_approve");
    assertThat(put(path("r-1"), refund(100)).standing()).isEqualTo("refunded");
    assertThat(put(path("r-1"), refund(100)).standing()).isEqualTo("refunded");
    assertThat(put(path("r-2"), refund(100)).standing()).isEqualTo("refunded");
    assertThat(asked("/refunds")).isEqualTo(2);
    String payments = "/api/payments?orderId=" + order;
    assertThat(get(payments, TestTokens.customer("minji")).body())
        .contains("\"status\":\"captured\"", "\"refunded\":{\"amount\":200");
  }

  @Test
  void saysWhatIsLeft() {
    pay("tok_approve");
    put(path("r-1"), refund(25000));
    Answer answer = put(path("r-2"), refund(801));
    refuses(answer, 409, "refund-exceeds-captured");
    assertThat(answer.json().path("left").path("amount").asLong()).isEqualTo(800);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tok_decline", "tok_error"})
  void refusesToGiveBackWhatWasNotTaken(String card) {
    refuses(put(path("r-1"), refund(1)), 409, "nothing-captured");
    pay(card);
    refuses(put(path("r-1"), refund(1)), 409, "nothing-captured");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not json",
        "",
        "[]",
        "{'amount':{'amount':'1','currency':'KRW'}}",
        "{'amount':{'amount':1.5,'currency':'KRW'}}",
        "{'amount':{'amount':1,'currency':'KRW'},'x':1}"
      })
  void refusesABodyThatCannotBeRead(String body) {
    refuses(put(path("r-1"), body.replace('\'', '"')), 400, "bad-request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'amount':null}",
        "{'amount':{'amount':0,'currency':'KRW'}}",
        "{'amount':{'amount':-1,'currency':'KRW'}}",
        "{'amount':{'amount':1000000000001,'currency':'KRW'}}",
        "{'amount':{'amount':1,'currency':'won'}}",
        "{'amount':{'amount':1}}"
      })
  void refusesABodyOutOfRange(String body) {
    refuses(put(path("r-1"), body.replace('\'', '"')), 400, "validation-failed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a%20b", "-a", "a.b", "a:b", "%C3%A4", "x'--"})
  void refusesAnIdThatCannotBeARefunds(String id) {
    refuses(put(path(id), refund(1)), 400, "validation-failed");
    refuses(put("/payments/" + id + "/refunds/r-1", refund(1)), 400, "validation-failed");
    refuses(put(path("x".repeat(65)), refund(1)), 400, "validation-failed");
  }

  static List<String> wrongTokens() {
    return List.of(
        TestTokens.customer("minji"),
        TestTokens.merchandiser(),
        TestTokens.operator(),
        TestTokens.client("timesale-service", "stock"));
  }

  @ParameterizedTest
  @MethodSource("wrongTokens")
  void forbidsWhatATokenDoesNotAllow(String token) {
    pay("tok_approve");
    refuses(put(path("r-1"), refund(1), token), 403, "forbidden");
    assertThat(asked("/refunds")).isZero();
  }

  @Test
  void asksForAToken() {
    refuses(put(path("r-1"), refund(1), null), 401, "unauthorized");
    refuses(put(path("r-1"), refund(1), TestTokens.expired()), 401, "unauthorized");
  }

  private String path(String refund) {
    return "/payments/" + order + "/refunds/" + refund;
  }
}
