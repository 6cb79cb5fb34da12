package shop.cart.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import shop.cart.Heard;
import shop.cart.Neighbours.Fault;
import shop.cart.RunningCarts;
import shop.platform.testing.InParallel;
import tools.jackson.databind.JsonNode;

/** The ways of carts into orders. */
abstract class CheckoutJourneysBehaviour extends RunningCarts {

  @Autowired private ForgetCheckouts forget;

  private final String mug = product(9_000);
  private final String lamp = product(20_000);

  @Test
  void aCartBecomesAnOrder() {
    fill();
    Heard heard = customer().checkOut("k", 38_000).is(201);
    String order = heard.text("/orderId");
    assertThat(heard.header("Location")).isEqualTo("/api/orders/" + order);
    assertThat(heard.total()).isEqualTo(38_000);
    assertThat(heard.body().at("/lines/0").toString())
        .isEqualTo(
            """
            {"productId":"%s","name":{"ko":"물건 %s","en":"Thing %s"},"quantity":2,\
            "unitPrice":{"amount":9000,"currency":"KRW"},\
            "lineTotal":{"amount":18000,"currency":"KRW"}}\
            """
                .formatted(mug, mug, mug));
    assertThat(orders().keySet()).containsExactly(order);
    assertThat(order(order).toString())
        .isEqualTo(
            """
            {"customerId":"%s","lines":[\
            {"productId":"%s","name":{"ko":"물건 %s","en":"Thing %s"},"quantity":2,\
            "unitPrice":{"amount":9000,"currency":"KRW"}},\
            {"productId":"%s","name":{"ko":"물건 %s","en":"Thing %s"},"quantity":1,\
            "unitPrice":{"amount":20000,"currency":"KRW"}}],"paymentMethod":"tok_approve"}\
            """
                .formatted(customer, mug, mug, mug, lamp, lamp, lamp));
  }

  @Test
  void whatWasBoughtLeavesTheCartAndWhatWasAddedSinceStays() {
    fill();
    String order = customer().checkOut("k", 38_000).text("/orderId");
    assertThat(customer().cart().lines()).containsExactly(mug + "=2", lamp + "=1");
    String book = product(15_000);
    customer().put(book, 1);
    customer().put(mug, 5);
    confirmed(order);
    assertThat(customer().cart().lines()).containsExactly(mug + "=3", book + "=1");
  }

  @Test
  void whatWasBoughtLeavesTheCartOnce() {
    fill();
    String order = customer().checkOut("k", 38_000).text("/orderId");
    customer().put(mug, 5);
    confirmed(order);
    confirmed(order);
    cancelled(order);
    assertThat(customer().cart().lines()).containsExactly(mug + "=3");
  }

  @Test
  void whoTookItOutMeanwhileHasNothingLeftToLose() {
    fill();
    String order = customer().checkOut("k", 38_000).text("/orderId");
    customer().remove(mug);
    confirmed(order);
    assertThat(customer().cart().is(200).lines()).isEmpty();
  }

  @Test
  void whenTheLastUnitWentToSomebodyElseTheLinesStay() {
    fill();
    String order = customer().checkOut("k", 38_000).text("/orderId");
    cancelled(order);
    assertThat(customer().cart().lines()).containsExactly(mug + "=2", lamp + "=1");
    customer().remove(lamp);
    String next = customer().checkOut("k2", 18_000).is(201).text("/orderId");
    assertThat(next).isNotEqualTo(order);
  }

  @Test
  void ordersThatCameFromNoCartChangeNone() {
    fill();
    confirmed("0199c0de-0000-7000-8000-000000000001");
    assertThat(customer().cart().lines()).hasSize(2);
  }

  @Test
  void aRepeatHearsTheFirstAnswer() {
    fill();
    Heard first = customer().checkOut("k", 38_000).is(201);
    assertThat(customer().checkOut("k", 38_000).is(200).body()).isEqualTo(first.body());
    NEIGHBOURS.sell(mug, 9_999);
    confirmed(first.text("/orderId"));
    assertThat(customer().checkOut("k", 38_000).is(200).body()).isEqualTo(first.body());
    assertThat(orders()).hasSize(1);
  }

  @Test
  void twoAtOnceWithOneKeyAreOneOrder() {
    fill();
    Callable<Heard> wish = () -> customer().checkOut("k", 38_000);
    List<Heard> heard = InParallel.call(Collections.nCopies(6, wish));
    assertThat(heard).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 201));
    assertThat(heard.stream().filter(answer -> answer.status() == 201)).hasSize(1);
    assertThat(heard.stream().map(answer -> answer.text("/orderId")).distinct())
        .containsExactlyElementsOf(orders().keySet())
        .hasSize(1);
  }

  @Test
  void twoAtOnceWithTwoKeysAreOneOrder() {
    fill();
    List<Callable<Heard>> wishes =
        IntStream.range(0, 6)
            .<Callable<Heard>>mapToObj(i -> () -> customer().checkOut("k" + i, 38_000))
            .toList();
    List<Heard> heard = InParallel.call(wishes);
    assertThat(heard.stream().filter(answer -> answer.status() == 201)).hasSize(1);
    assertThat(heard.stream().filter(answer -> answer.status() != 201))
        .allSatisfy(answer -> answer.refused(409, "checkout-open"));
    assertThat(orders()).hasSize(1);
  }

  @Test
  void aSecondCheckoutWaitsForTheEndOfTheFirst() {
    fill();
    String order = customer().checkOut("k", 38_000).text("/orderId");
    Heard refused = customer().checkOut("other", 38_000).refused(409, "checkout-open");
    assertThat(refused.text("/orderId")).isEqualTo(order);
    assertThat(refused.header("Retry-After")).isEqualTo("1");
    begunBefore(order, Duration.ofMinutes(11));
    customer().checkOut("other", 38_000).is(201);
  }

  @Test
  void aKeyNamesOneWishOfOneCustomer() {
    fill();
    customer().checkOut("k", 38_000).is(201);
    customer().checkOut("k", 38_001).refused(422, "key-reused");
    customer()
        .checkOut(
            "k",
            """
            {"paymentMethod":"tok_other","expectedTotal":{"amount":38000,"currency":"KRW"}}
            """)
        .refused(422, "key-reused");
    String stranger = fresh("stranger");
    customer(stranger).put(mug, 1);
    customer(stranger).checkOut("k", 9_000).is(201);
  }

  @Test
  void whoSawAnotherPriceIsToldAndChargedNothing() {
    fill();
    NEIGHBOURS.sell(mug, 9_500);
    Heard refused = customer().checkOut("k", 38_000).refused(409, "price-changed");
    assertThat(refused.total()).isEqualTo(39_000);
    assertThat(refused.body().at("/lines/0/unitPrice/amount").asLong()).isEqualTo(9_500);
    assertThat(refused.body().at("/lines/0/productId").asString()).isEqualTo(mug);
    assertThat(orders()).isEmpty();
    customer().checkOut("k", 39_000).is(201);
  }

  @Test
  void aLowerPriceIsToldToo() {
    fill();
    NEIGHBOURS.sell(mug, 8_000);
    assertThat(customer().checkOut("k", 38_000).refused(409, "price-changed").total())
        .isEqualTo(36_000);
  }

  @Test
  void whatWasPutIntoTheCartWhileItWasPricedIsNotOrderedUnseen() {
    fill();
    NEIGHBOURS.whilePricing(() -> customer().put(lamp, 2).is(200));
    assertThat(customer().checkOut("k", 38_000).refused(409, "price-changed").total())
        .isEqualTo(58_000);
    assertThat(orders()).isEmpty();
  }

  @Test
  void theLastKnownPriceIsHonouredWhileTheCatalogIsSilent() {
    fill();
    NEIGHBOURS.catalog(Fault.DOWN);
    NEIGHBOURS.sell(mug, 99_000);
    assertThat(customer().cart().text("/prices")).isEqualTo("last-known");
    Heard heard = customer().checkOut("k", 38_000).is(201);
    assertThat(order(heard.text("/orderId")).at("/lines/0/unitPrice/amount").asLong())
        .isEqualTo(9_000);
  }

  @Test
  void whatIsNoLongerSoldIsNotOrdered() {
    fill();
    NEIGHBOURS.withdraw(mug);
    Heard refused = customer().checkOut("k", 20_000).refused(409, "product-withdrawn");
    assertThat(refused.body().path("products").toString()).isEqualTo("[\"%s\"]".formatted(mug));
    customer().remove(mug);
    customer().checkOut("k", 20_000).is(201);
  }

  @Test
  void nothingIsNotOrdered() {
    customer().checkOut("k", 0).refused(409, "cart-empty");
    customer().put(mug, 1);
    customer().remove(mug);
    customer().checkOut("k", 0).refused(409, "cart-empty");
  }

  @Test
  void whileOrderServiceIsDownTheRepeatKeepsTheSameOrder() {
    fill();
    NEIGHBOURS.orders(Fault.DOWN);
    Heard undecided = customer().checkOut("k", 38_000).refused(503, "unavailable");
    assertThat(undecided.header("Retry-After")).isEqualTo("2");
    customer().checkOut("k", 38_000).refused(503, "unavailable");
    assertThat(orders()).isEmpty();
    NEIGHBOURS.recover();
    NEIGHBOURS.sell(mug, 9_999);
    customer().put(lamp, 7);
    Heard heard = customer().checkOut("k", 38_000).is(201);
    assertThat(heard.text("/orderId")).isEqualTo(undecided.text("/orderId"));
    assertThat(heard.total()).isEqualTo(38_000);
    assertThat(orders().keySet()).containsExactly(heard.text("/orderId"));
  }

  @Test
  void anAnswerThatWasLostIsHeardByTheRepeat() {
    fill();
    NEIGHBOURS.orders(Fault.LOSES_ANSWERS);
    Heard undecided = customer().checkOut("k", 38_000).refused(503, "unavailable");
    assertThat(orders().keySet()).containsExactly(undecided.text("/orderId"));
    NEIGHBOURS.recover();
    Heard heard = customer().checkOut("k", 38_000).is(200);
    assertThat(orders().keySet()).containsExactly(heard.text("/orderId"));
  }

  @Test
  void anEventEndsACheckoutWhoseAnswerWasLost() {
    fill();
    NEIGHBOURS.orders(Fault.LOSES_ANSWERS);
    String order = customer().checkOut("k", 38_000).text("/orderId");
    confirmed(order);
    assertThat(customer().cart().lines()).isEmpty();
    assertThat(customer().checkOut("k", 38_000).is(200).text("/orderId")).isEqualTo(order);
  }

  @Test
  void anOrderThatIsRefusedForGoodIsAMistakeOfOursAndKeepsNobodyWaiting() {
    fill();
    NEIGHBOURS.orders(Fault.REFUSES);
    customer().checkOut("k", 38_000).refused(500, "internal-error");
    customer().checkOut("k", 38_000).refused(500, "internal-error");
    NEIGHBOURS.recover();
    customer().checkOut("k2", 38_000).is(201);
  }

  @Test
  void checkoutsAreForgottenWhenNobodyRepeatsThemAnyMore() {
    fill();
    String old = customer().checkOut("old", 38_000).text("/orderId");
    confirmed(old);
    fill();
    String young = customer().checkOut("young", 38_000).text("/orderId");
    begunBefore(old, Duration.ofDays(31));
    begunBefore(young, Duration.ofDays(29));
    forget.sweep();
    assertThat(customer().checkOut("young", 38_000).is(200).text("/orderId")).isEqualTo(young);
    assertThat(customer().checkOut("old", 38_000).is(201).text("/orderId")).isNotEqualTo(old);
  }

  private void fill() {
    customer().put(mug, 2).is(200);
    customer().put(lamp, 1).is(200);
  }

  private Map<String, JsonNode> orders() {
    return NEIGHBOURS.ordersOf(customer);
  }

  private JsonNode order(String id) {
    return Objects.requireNonNull(orders().get(id), id);
  }

  private void begunBefore(String order, Duration time) {
    sql.sql("update checkout set begun_at = :then where order_id = :order")
        .param("then", OffsetDateTime.now(ZoneOffset.UTC).minus(time))
        .param("order", order)
        .update();
  }
}
