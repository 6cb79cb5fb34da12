package shop.cart.cart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import shop.cart.Caller;
import shop.cart.Heard;
import shop.cart.Neighbours.Fault;
import shop.cart.RunningCarts;
import shop.platform.testing.InParallel;

/** What people do with their carts. */
abstract class CartJourneysBehaviour extends RunningCarts {

  @Autowired private ExpireGuestCarts expire;

  @Test
  void aGuestFillsACartAndFindsItAgain() {
    String mug = product(9_000);
    String lamp = product(20_000);
    Heard first = guest(null).put(mug, 2).is(200);
    Caller guest = guest(first.header("Guest-Cart"));
    Heard cart = guest.put(lamp, 1).is(200);
    assertThat(cart.lines()).containsExactly(mug + "=2", lamp + "=1");
    assertThat(cart.total()).isEqualTo(38_000);
    assertThat(cart.text("/prices")).isEqualTo("current");
    assertThat(cart.body().at("/items/0").toString())
        .isEqualTo(
            """
            {"productId":"%s","name":{"ko":"물건 %s","en":"Thing %s"},"quantity":2,\
            "unitPrice":{"amount":9000,"currency":"KRW"},\
            "lineTotal":{"amount":18000,"currency":"KRW"},\
            "price":"current","withdrawn":false,"available":true}\
            """
                .formatted(mug, mug, mug));
    assertThat(guest.cart().is(200).body()).isEqualTo(cart.body());
  }

  @Test
  void aGuestWithoutATokenHasAnEmptyCart() {
    Heard cart = guest(null).cart().is(200);
    assertThat(cart.body().toString())
        .isEqualTo(
            "{\"items\":[],\"total\":{\"amount\":0,\"currency\":\"KRW\"},\"prices\":\"current\"}");
    assertThat(cart.header("Guest-Cart")).matches(GuestToken.FORM);
    assertThat(guest(null).cart().header("Guest-Cart")).isNotEqualTo(cart.header("Guest-Cart"));
  }

  @Test
  void onlyTheHashOfATokenIsKept() {
    String token = guest(null).put(product(1_000), 1).header("Guest-Cart");
    List<String> ids =
        sql.sql("select cart_id from cart").query((row, _) -> row.getString(1)).list();
    assertThat(ids)
        .contains(new GuestToken(token).owner().cartId())
        .noneSatisfy(id -> assertThat(id).contains(token));
  }

  @Test
  void settingAQuantityAgainDoesNotAddToIt() {
    String mug = product(9_000);
    customer().put(mug, 2).is(200);
    assertThat(customer().put(mug, 3).is(200).lines()).containsExactly(mug + "=3");
  }

  @Test
  void aLineIsTakenOutHoweverOftenItIsAskedFor() {
    String mug = product(9_000);
    String lamp = product(20_000);
    customer().put(mug, 2);
    customer().put(lamp, 1);
    customer().remove(mug).is(204);
    customer().remove(mug).is(204);
    assertThat(customer().cart().lines()).containsExactly(lamp + "=1");
  }

  @Test
  void anothersCartIsNeverSeen() {
    String mug = product(9_000);
    customer().put(mug, 2).is(200);
    String guest = guest(null).put(mug, 1).header("Guest-Cart");
    assertThat(customer(fresh("stranger")).cart().is(200).lines()).isEmpty();
    assertThat(guest(null).cart().is(200).lines()).isEmpty();
    assertThat(guest(GuestToken.fresh().value()).cart().is(200).lines()).isEmpty();
    customer(fresh("stranger")).remove(mug).is(204);
    guest(null).remove(mug).is(204);
    assertThat(customer().cart().lines()).containsExactly(mug + "=2");
    assertThat(guest(guest).cart().lines()).containsExactly(mug + "=1");
  }

  @Test
  void whoSignsInBringsTheCartAlong() {
    String mug = product(9_000);
    String lamp = product(20_000);
    String guest = guest(null).put(mug, 2).header("Guest-Cart");
    guest(guest).put(lamp, 1);
    customer().put(mug, 3);
    Heard merged = customer().merge(guest).is(200);
    assertThat(merged.lines()).containsExactly(mug + "=5", lamp + "=1");
    assertThat(merged.body().path("leftOut").isEmpty()).isTrue();
    assertThat(customer().cart().lines()).isEqualTo(merged.lines());
    assertThat(guest(guest).cart().lines()).isEmpty();
  }

  @Test
  void aRepeatedMergeChangesNothing() {
    String mug = product(9_000);
    String guest = guest(null).put(mug, 2).header("Guest-Cart");
    customer().merge(guest).is(200);
    customer().merge(guest).is(200);
    assertThat(customer().cart().lines()).containsExactly(mug + "=2");
  }

  @Test
  void mergesAtTheSameTimeAddOnce() {
    String mug = product(9_000);
    String guest = guest(null).put(mug, 2).header("Guest-Cart");
    Callable<Heard> merge = () -> customer().merge(guest);
    assertThat(InParallel.call(List.of(merge, merge, merge))).allSatisfy(heard -> heard.is(200));
    assertThat(customer().cart().lines()).containsExactly(mug + "=2");
  }

  @Test
  void aMergeKeepsToTheLimitsAndSaysWhatDidNotFit() {
    String mug = product(9_000);
    String guest = guest(null).put(mug, 7).header("Guest-Cart");
    customer().put(mug, 5);
    Heard merged = customer().merge(guest).is(200);
    assertThat(merged.body().at("/items/0/quantity").asInt()).isEqualTo(10);
    assertThat(merged.body().path("leftOut").toString())
        .isEqualTo("[{\"productId\":\"%s\",\"quantity\":2}]".formatted(mug));
  }

  @Test
  void aCartHasAtMostFiftyLines() {
    List<String> products = IntStream.range(0, 50).mapToObj(i -> product(100 + i)).toList();
    products.forEach(product -> customer().put(product, 1).is(200));
    Heard refused = customer().put(product(1), 1).refused(409, "cart-full");
    assertThat(refused.body().path("limit").asInt()).isEqualTo(50);
    customer().put(products.getFirst(), 2).is(200);
    String guest = guest(null).put(products.getLast(), 1).header("Guest-Cart");
    String further = product(1);
    guest(guest).put(further, 4);
    Heard merged = customer().merge(guest).is(200);
    assertThat(merged.body().at("/leftOut/0/productId").asString()).isEqualTo(further);
    assertThat(customer().cart().lines()).hasSize(50).contains(products.getLast() + "=2");
  }

  @Test
  void changesOfOneCartAtTheSameTimeAreAllKept() {
    List<String> products = IntStream.range(0, 8).mapToObj(i -> product(100 + i)).toList();
    List<Callable<Heard>> changes = new ArrayList<>();
    products.forEach(product -> changes.add(() -> customer().put(product, 2)));
    assertThat(InParallel.call(changes)).allSatisfy(heard -> heard.is(200));
    assertThat(customer().cart().lines())
        .containsExactlyInAnyOrderElementsOf(products.stream().map(name -> name + "=2").toList());
  }

  @Test
  void pricesFollowTheCatalog() {
    String mug = product(9_000);
    customer().put(mug, 2);
    NEIGHBOURS.sell(mug, 9_500);
    assertThat(customer().cart().total()).isEqualTo(19_000);
  }

  @Test
  void aSilentCatalogMeansLastKnownPricesThatAreMarked() {
    String mug = product(9_000);
    customer().put(mug, 2);
    NEIGHBOURS.catalog(Fault.DOWN);
    Heard cart = customer().cart().is(200);
    assertThat(cart.total()).isEqualTo(18_000);
    assertThat(cart.text("/prices")).isEqualTo("last-known");
    assertThat(cart.text("/items/0/price")).isEqualTo("last-known");
    assertThat(cart.body().at("/items/0").has("available")).isFalse();
    assertThat(customer().put(mug, 3).is(200).total()).isEqualTo(27_000);
    NEIGHBOURS.recover();
    assertThat(customer().cart().text("/prices")).isEqualTo("current");
  }

  @Test
  void whatOnlyAnEventToldCanBePutIntoACartWhileTheCatalogIsSilent() {
    String mug = fresh("heard-of");
    changed(mug, 1, 9_000);
    NEIGHBOURS.catalog(Fault.DOWN);
    assertThat(customer().put(mug, 1).is(200).total()).isEqualTo(9_000);
  }

  @Test
  void ofSeveralEventsTheHighestVersionIsKept() {
    String mug = fresh("heard-of");
    changed(mug, 2, 9_500);
    changed(mug, 1, 9_000);
    changed(mug, 2, 1);
    NEIGHBOURS.catalog(Fault.DOWN);
    assertThat(customer().put(mug, 1).total()).isEqualTo(9_500);
    changed(mug, 3, 9_900);
    assertThat(customer().cart().total()).isEqualTo(9_900);
  }

  @Test
  void whatNobodyEverHeardOfCannotBePricedWhileTheCatalogIsSilent() {
    NEIGHBOURS.catalog(Fault.DOWN);
    Heard refused = customer().put(product(1), 1).refused(503, "unavailable");
    assertThat(refused.header("Retry-After")).isEqualTo("2");
    assertThat(customer().cart().lines()).isEmpty();
  }

  @Test
  void anUnknownProductIsRefused() {
    customer().put(fresh("nothing"), 1).refused(404, "unknown-product");
  }

  @Test
  void aWithdrawnProductIsShownAndNotCounted() {
    String mug = product(9_000);
    String lamp = product(20_000);
    customer().put(mug, 2);
    customer().put(lamp, 1);
    NEIGHBOURS.withdraw(mug);
    Heard cart = customer().cart().is(200);
    assertThat(cart.body().at("/items/0/withdrawn").asBoolean()).isTrue();
    assertThat(cart.total()).isEqualTo(20_000);
    customer().put(mug, 1).refused(409, "product-withdrawn");
    customer().remove(mug).is(204);
  }

  @Test
  void whatTheCatalogForgotIsShownAsWithdrawn() {
    String mug = product(9_000);
    customer().put(mug, 2);
    NEIGHBOURS.forget(mug);
    Heard cart = customer().cart().is(200);
    assertThat(cart.lines()).containsExactly(mug + "=2");
    assertThat(cart.body().at("/items/0/withdrawn").asBoolean()).isTrue();
  }

  @Test
  void whatIsSoldInAnotherCurrencyIsNotSoldByCarts() {
    String mug = fresh("imported");
    NEIGHBOURS.sell(mug, 5, "EUR");
    customer().put(mug, 1).refused(409, "product-withdrawn");
  }

  @Test
  void abandonedCartsOfGuestsExpireAndNoOthers() {
    String mug = product(9_000);
    String abandoned = guest(null).put(mug, 2).header("Guest-Cart");
    String young = guest(null).put(mug, 3).header("Guest-Cart");
    customer().put(mug, 1);
    unchangedFor(Duration.ofDays(31), new GuestToken(abandoned).owner());
    unchangedFor(Duration.ofDays(29), new GuestToken(young).owner());
    unchangedFor(Duration.ofDays(500), new CartOwner.Customer(customer));
    expire.sweep();
    assertThat(guest(abandoned).cart().lines()).isEmpty();
    assertThat(guest(young).cart().lines()).containsExactly(mug + "=3");
    assertThat(customer().cart().lines()).containsExactly(mug + "=1");
    assertThat(guest(abandoned).put(mug, 1).lines()).containsExactly(mug + "=1");
  }

  private void unchangedFor(Duration time, CartOwner owner) {
    sql.sql("update cart set changed_at = :then where cart_id = :cart")
        .param("then", OffsetDateTime.now(ZoneOffset.UTC).minus(time))
        .param("cart", owner.cartId())
        .update();
  }

  private void changed(String product, long version, long won) {
    hear(
        "product.changed.v1",
        """
        {"productId":"%s","version":%d,"name":{"ko":"물건","en":"Thing"},"withdrawn":false,
         "price":{"amount":%d,"currency":"KRW"},"changedAt":"2026-11-21T09:30:00Z"}
        """
            .formatted(product, version, won));
  }
}
