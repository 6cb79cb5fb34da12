package shop.order.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static shop.order.payment.PaymentStubs.broken;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.order.order.OrderState;
import shop.order.order.RefundStatus;

/** Money goes back once, never more than was captured, whoever asks and whatever happens. */
abstract class RefundSagaBehaviour extends RunningSaga {

  private static final int AT_ONCE = 12;

  @Autowired JdbcClient sql;

  @Test
  void givesACustomerTheMoneyBack() {
    confirm();
    PAYMENT.refund(order, "refund-all");
    assertThat(desk.refund(order)).isEqualTo("Requested");
    becomes(OrderState.REFUNDED);
    assertThat(steps()).endsWith("confirmed", "refund-requested", "refund-paid", "refunded");
    assertThat(told()).containsExactly("order.confirmed.v1", "order.refunded.v1");
    assertThat(PAYMENT.refunds(order).getFirst().getBodyAsString())
        .isEqualTo("{\"amount\":{\"amount\":25800,\"currency\":\"KRW\"}}");
    assertThat(desk.refund(order)).isEqualTo("NothingLeft");
    assertThat(PAYMENT.refunds(order)).hasSize(1);
  }

  @Test
  void givesNothingBackAfterTheStatedTime() {
    confirm();
    workers.stop();
    clock.advance(properties.refundWindow());
    assertThat(desk.refund(order)).startsWith("WindowOver");
    assertThat(state()).isEqualTo(OrderState.CONFIRMED);
    assertThat(desk.refund(order, "by-the-shop", 25_800)).isEqualTo("Requested");
  }

  @Test
  void givesNothingBackThatIsNotPaid() {
    workers.stop();
    place();
    assertThat(desk.refund(order)).isEqualTo("NotConfirmed[state=PLACED]");
    assertThat(desk.refund(order, "k", 1)).isEqualTo("NotConfirmed[state=PLACED]");
    desk.cancel(order);
    assertThat(desk.refund(order)).isEqualTo("NotConfirmed[state=CANCELLED]");
  }

  @Test
  void asksUntilTheRefundIsDecided() {
    confirm();
    PAYMENT.refund(order, "refund-undecided");
    desk.refund(order);
    await().until(() -> PAYMENT.refunds(order).size() >= 3);
    assertThat(state()).isEqualTo(OrderState.REFUNDING);
    assertThat(told()).containsExactly("order.confirmed.v1");
    PAYMENT.refundFirst(order, broken(), "refund-all");
    becomes(OrderState.REFUNDED);
    assertThat(steps()).endsWith("refund-requested", "refund-delayed", "refund-paid", "refunded");
    assertThat(PAYMENT.refunds(order).stream().map(request -> request.getUrl()).distinct())
        .hasSize(1);
    assertThat(told()).containsExactly("order.confirmed.v1", "order.refunded.v1");
  }

  @Test
  void returnsTheStockOfACartAfterTheMoney() {
    STOCK.reserve(order, "reservation-made");
    PAYMENT.pay(order, "payment-captured");
    placeFromCart();
    becomes(OrderState.CONFIRMED);
    PAYMENT.refund(order, "refund-all");
    STOCK.release(order, broken());
    desk.refund(order);
    await().until(() -> STOCK.releases(order).size() >= 2);
    assertThat(state()).isEqualTo(OrderState.REFUNDING);
    assertThat(told()).containsExactly("order.confirmed.v1", "order.refunded.v1");
    STOCK.release(order);
    becomes(OrderState.REFUNDED);
    assertThat(steps()).endsWith("refund-paid", "stock-returned", "refunded");
    assertThat(PAYMENT.refunds(order)).hasSize(1);
  }

  @Test
  void givesPartsBackUntilNothingIsLeft() {
    confirm();
    PAYMENT.refund(order, "refund-part");
    assertThat(desk.refund(order, "first", 10_000)).isEqualTo("Requested");
    becomes(OrderState.CONFIRMED);
    await().until(() -> desk.refunds(order, RefundStatus.PAID), List.of(10_000L)::equals);
    assertThat(desk.refund(order, "first", 10_000)).isEqualTo("Repeated");
    assertThat(desk.refund(order, "first", 10_001)).isEqualTo("KeyReused[]");
    assertThat(desk.refund(order, "second", 15_801))
        .isEqualTo("MoreThanLeft[left=Money[amount=15800, currency=KRW]]");
    assertThat(desk.refund(order, "second", 15_800)).isEqualTo("Requested");
    becomes(OrderState.REFUNDED);
    assertThat(full()).containsExactly(false, true);
    assertThat(desk.refund(order, "third", 1)).isEqualTo("NothingLeft");
  }

  @ParameterizedTest
  @ValueSource(strings = {"refund-exceeds-captured", "refund-nothing-captured", "refund-mismatch"})
  void endsARefundThatPaymentServiceHasDecidedAgainst(String answer) {
    confirm();
    PAYMENT.refund(order, answer);
    desk.refund(order);
    await().until(() -> !desk.refunds(order, RefundStatus.REFUSED).isEmpty());
    assertThat(state()).isEqualTo(OrderState.CONFIRMED);
    assertThat(told()).containsExactly("order.confirmed.v1");
    PAYMENT.refund(order, "refund-all");
    assertThat(desk.refund(order)).isEqualTo("Requested");
    becomes(OrderState.REFUNDED);
  }

  @Test
  void doesNotTakeAMistakeForADecision() {
    confirm();
    PAYMENT.refundFirst(order, WireMock.aResponse().withStatus(404), "refund-all");
    desk.refund(order);
    becomes(OrderState.REFUNDED);
  }

  @Test
  void manyRefundsAtOnceNeverExceedWhatWasCaptured() throws Exception {
    confirm();
    PAYMENT.refund(order, "refund-part");
    Map<String, Long> answers = atOnce(i -> () -> desk.refund(order, "key-" + i, 4_000));
    assertThat(answers.get("Requested")).isEqualTo(6);
    await().until(() -> desk.refunds(order, RefundStatus.PAID).size() == 6);
    assertThat(desk.refund(order)).isEqualTo("Requested");
    becomes(OrderState.REFUNDED);
    assertThat(desk.refunds(order, RefundStatus.PAID).stream().mapToLong(Long::longValue).sum())
        .isEqualTo(25_800);
  }

  @Test
  void oneWishToldManyTimesAtOnceIsOneRefund() throws Exception {
    confirm();
    PAYMENT.refund(order, "refund-part");
    Map<String, Long> answers = atOnce(_ -> () -> desk.refund(order, "one-key", 100));
    assertThat(answers).isEqualTo(Map.of("Requested", 1L, "Repeated", AT_ONCE - 1L));
  }

  @Test
  void aCustomerWhoAsksManyTimesAtOnceIsRefundedOnce() throws Exception {
    confirm();
    PAYMENT.refund(order, "refund-all");
    Map<String, Long> answers = atOnce(_ -> () -> desk.refund(order));
    assertThat(answers).isEqualTo(Map.of("Requested", 1L, "NothingLeft", AT_ONCE - 1L));
    becomes(OrderState.REFUNDED);
    assertThat(PAYMENT.refunds(order)).hasSize(1);
  }

  @Test
  void givesAnOrderBackInFewPartsOnly() {
    confirm();
    workers.stop();
    for (int i = 0; i < 50; i++) {
      assertThat(desk.refund(order, "key-" + i, 1)).isEqualTo("Requested");
    }
    assertThat(desk.refund(order, "one-more", 1)).startsWith("TooManyParts");
    // The workers need not pay fifty times.
    PAYMENT.refund(order, "refund-nothing-captured");
  }

  @Test
  void theDatabaseToldToGiveBackTooMuchRefuses() {
    confirm();
    assertThatThrownBy(() ->
            sql.sql("update orders set refunded = 25801 where order_id = :order")
                .param("order", order.value())
                .update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void aWishThatComesToNothingLeavesNoWork() {
    confirm();
    assertThat(desk.refund(order, "k", 25_801)).startsWith("MoreThanLeft");
    await().until(() -> waiting() == 0);
    assertThat(state()).isEqualTo(OrderState.CONFIRMED);
  }

  private long waiting() {
    return sql.sql("select count(*) from unfinished_order where order_id = :order")
        .param("order", order.value())
        .query(Long.class)
        .single();
  }

  private void confirm() {
    PAYMENT.pay(order, "payment-captured");
    place();
    becomes(OrderState.CONFIRMED);
  }

  private List<Boolean> full() {
    return outbox.events().stream()
        .filter(event -> event.type().equals("order.refunded.v1"))
        .filter(event -> event.key().endsWith(order.value()))
        .map(event -> event.payload().toString().contains("full=true"))
        .toList();
  }

  private Map<String, Long> atOnce(java.util.function.IntFunction<Callable<String>> wish)
      throws Exception {
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> answers =
          people.invokeAll(IntStream.range(0, AT_ONCE).mapToObj(wish).toList());
      return answers.stream()
          .map(Future::resultNow)
          .collect(Collectors.groupingBy(answer -> answer, Collectors.counting()));
    }
  }
}
