package shop.payment;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.platform.testing.TestTokens;
import tools.jackson.databind.JsonNode;

/** What a merchandiser learns of a period. */
class ReportTest extends RunningService {

  private static final String REPORT = "/api/admin/payments/report";

  @Autowired JdbcClient sql;

  @Test
  void addsUpWhatWasCapturedAndRefundedInAPeriod() {
    Instant before = Instant.now();
    payAndRefund();
    JsonNode report = report("?from=" + before);
    assertThat(report.path("balanced").asBoolean()).isTrue();
    assertThat(report.path("entries").asInt()).isEqualTo(2);
    JsonNode won = report.path("currencies").path(0);
    assertThat(won.path("currency").asString()).isEqualTo("KRW");
    assertThat(List.of(won.path("captured").asInt(), won.path("refunded").asInt()))
        .containsExactly(25800, 12900);
    assertThat(won.path("net").asInt()).isEqualTo(12900);
    assertThat(won.path("accounts").valueStream().map(ReportTest::account))
        .containsExactly(
            "provider 25800-12900=12900", "sales 0-25800=-25800", "refunds 12900-0=12900");
  }

  @Test
  void tellsWhatIsNotSettled() {
    Instant before = Instant.now();
    pay("tok_error");
    payAndLoseARefund();
    JsonNode unsettled = report("?from=" + before).path("currencies").path(0).path("unsettled");
    assertThat(unsettled.path("count").asInt()).isEqualTo(2);
    assertThat(unsettled.path("amount").asInt()).isEqualTo(25800 + 100);
  }

  @Test
  void leavesOutWhatLiesOutsideOfThePeriod() {
    payAndRefund();
    JsonNode report = report("?to=2020-01-01T00:00:00Z");
    assertThat(report.path("from").asString()).isEqualTo("2000-01-01T00:00:00Z");
    assertThat(report.path("entries").asInt()).isZero();
    assertThat(report.path("currencies").isEmpty()).isTrue();
    assertThat(report.path("balanced").asBoolean()).isTrue();
  }

  @Test
  void isNotBalancedWhenAnEntryHasNoPayment() {
    pay("tok_decline");
    sql.sql(
            """
            INSERT INTO ledger_entry (order_id, movement, debit, credit, amount, currency, booked_at)
            VALUES (?, 'CAPTURE', 'PROVIDER', 'SALES', 700, 'EUR', current_timestamp)
            """)
        .param(order)
        .update();
    assertThat(report("").path("balanced").asBoolean()).isFalse();
    assertThat(report("?to=2020-01-01T00:00:00Z").path("balanced").asBoolean()).isFalse();
    repair();
    assertThat(report("").path("balanced").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?from=2026-11-02T00:00:00Z&to=2026-11-01T00:00:00Z",
        "?from=2026-11-01T00:00:00Z&to=2026-11-01T00:00:00Z",
        "?from=1999-12-31T23:59:59Z",
        "?to=2100-01-01T00:00:01Z",
        "?from=-1000000000-01-01T00:00:00Z"
      })
  void refusesAPeriodThatMakesNoSense(String period) {
    Answer answer = get(REPORT + period, TestTokens.merchandiser());
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("validation-failed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?from=yesterday", "?to=2026-11-01", "?from=%00"})
  void refusesWhatIsNoTime(String period) {
    Answer answer = get(REPORT + period, TestTokens.merchandiser());
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
  }

  private void payAndRefund() {
    pay("tok_approve");
    put("/payments/" + order + "/refunds/r-1", refund(12900));
  }

  private void payAndLoseARefund() {
    String other = order + "-b";
    put("/payments/" + other, payment(25800, "tok_approve"));
    sandbox.stubFor(
        post(urlPathEqualTo("/v1/authorizations/auth-%s/refunds".formatted(other)))
            .atPriority(1)
            .willReturn(aResponse().withStatus(500)));
    put("/payments/" + other + "/refunds/r-1", refund(100));
  }

  /** The ledger is only added to, so its own guard has to stand aside. */
  private void repair() {
    sql.sql("ALTER TABLE ledger_entry DISABLE TRIGGER ledger_is_only_added_to").update();
    sql.sql("DELETE FROM ledger_entry WHERE order_id = ?").param(order).update();
    sql.sql("ALTER TABLE ledger_entry ENABLE TRIGGER ledger_is_only_added_to").update();
  }

  private JsonNode report(String period) {
    Answer answer = get(REPORT + period, TestTokens.merchandiser());
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static String account(JsonNode account) {
    return "%s %d-%d=%d"
        .formatted(
            account.path("account").asString(),
            account.path("debits").asLong(),
            account.path("credits").asLong(),
            account.path("balance").asLong());
  }
}
