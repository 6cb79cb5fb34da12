package shop.acceptance;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Three time-sale instances sell one sale to 200 customers who all come at once, each with two
 * wishes for the one unit that the sale allows a customer, and every fifth with a card that will be
 * declined.
 */
class WholeShopTest {

  private static final int CUSTOMERS = 200;
  private static final int UNITS = 100;
  private static final Duration SETTLED = Duration.ofMinutes(3);

  private static final Set<String> IN_SALES = new HashSet<>();

  private static RunningShop shop;
  private static Door merchandiser;

  @BeforeAll
  static void open() {
    shop = RunningShop.shared();
    shop.run("scale", "timesale-service", "3");
    merchandiser = new Door(shop.address(), shop.token("--role", "merchandiser", "mina.merch"));
  }

  @Test
  void sellsEachUnitOnceAndSellsWhatComesBackAgain() {
    sellAll("rush", () -> {});
  }

  @Test
  void losesNothingAcknowledgedWhenAnInstanceIsKilledInTheMiddle() {
    sellAll("killed", () -> shop.run("kill", "timesale-service#2"));
  }

  private static void sellAll(String saleId, Runnable disturbance) {
    planSale(saleId);
    Rush rush = new Rush(saleId);
    List<Door> customers = shop.strangers(CUSTOMERS);

    var disturbed = CompletableFuture.runAsync(disturbance);
    List<Rush.Wish> first = rush.run(customers);
    disturbed.join();
    rush.repeatEach(first);
    awaitSettled(first);
    List<Rush.Wish> second = sellWhatCameBack(rush, saleId, customers, first);
    awaitSettled(second);

    List<Rush.Wish> won =
        Stream.concat(first.stream(), second.stream()).filter(Rush.Wish::won).toList();
    assertThat(won.stream().map(Rush.Wish::reservationId)).doesNotHaveDuplicates();
    assertThat(won.stream().map(Rush.Wish::orderId)).doesNotHaveDuplicates();
    assertEachOrderIsTheCustomersOwnAndOnce(won);
    assertThat(confirmed(won)).hasSize(UNITS);
    assertThat(sale(saleId).path("unitsLeft").asInt(-1)).isZero();
    assertLimitHeld(won);
    assertLedgerBalances();
  }

  private static List<Rush.Wish> sellWhatCameBack(
      Rush rush, String saleId, List<Door> customers, List<Rush.Wish> first) {
    Set<Door> owners = confirmed(first).stream().map(Rush.Wish::customer).collect(toSet());
    int left = UNITS - owners.size();
    await("all %d declined units come back".formatted(left))
        .atMost(SETTLED)
        .until(() -> sale(saleId).path("unitsLeft").asInt(-1) == left);
    return customers.stream()
        .filter(customer -> !owners.contains(customer))
        .limit(left)
        .map(customer -> rush.insist(customer, "again", "tok_approve"))
        .peek(wish -> assertThat(wish.won()).as(wish.answer().text()).isTrue())
        .toList();
  }

  private static void planSale(String saleId) {
    Instant now = Instant.now();
    Map<String, Object> plan =
        Map.of(
            "productId", anotherProduct(),
            "salePrice", Map.of("amount", 9_900, "currency", "KRW"),
            "quantity", UNITS,
            "limitPerCustomer", 1,
            "opensAt", now.plusSeconds(1).toString(),
            "closesAt", now.plusSeconds(3_600).toString());
    var planned = merchandiser.put("/api/admin/timesales/" + saleId, plan);
    assertThat(planned.status()).as(planned.text()).isIn(200, 201);
    await("sale " + saleId + " opens")
        .atMost(Duration.ofMinutes(1))
        .until(() -> sale(saleId).path("phase").asString("").equals("open"));
  }

  /** A product with enough stock that is in no sale of these tests yet. */
  private static String anotherProduct() {
    return merchandiser
        .get("/api/products?size=100")
        .json()
        .path("items")
        .valueStream()
        .filter(product -> product.path("available").asInt() >= UNITS)
        .map(product -> product.path("id").asString())
        .filter(product -> !product.equals("earbuds-hush-pro") && IN_SALES.add(product))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode sale(String saleId) {
    return merchandiser.get("/api/timesales/" + saleId).json();
  }

  private static void awaitSettled(List<Rush.Wish> wishes) {
    for (Rush.Wish wish : wishes.stream().filter(Rush.Wish::won).toList()) {
      String expected = wish.card().equals("tok_decline") ? "cancelled" : "confirmed";
      await("order %s is %s".formatted(wish.orderId(), expected))
          .atMost(SETTLED)
          .untilAsserted(() -> assertThat(status(wish)).isEqualTo(expected));
    }
  }

  private static String status(Rush.Wish wish) {
    return wish.customer().get("/api/orders/" + wish.orderId()).string("status");
  }

  private static List<Rush.Wish> confirmed(List<Rush.Wish> wishes) {
    return wishes.stream()
        .filter(Rush.Wish::won)
        .filter(wish -> status(wish).equals("confirmed"))
        .toList();
  }

  private static void assertEachOrderIsTheCustomersOwnAndOnce(List<Rush.Wish> won) {
    won.stream()
        .collect(groupingBy(Rush.Wish::customer, counting()))
        .forEach((customer, count) ->
            assertThat(customer.get("/api/orders").json().path("total").asLong()).isEqualTo(count));
  }

  private static void assertLimitHeld(List<Rush.Wish> won) {
    assertThat(
            confirmed(won).stream().collect(groupingBy(Rush.Wish::customer, counting())).values())
        .allMatch(count -> count == 1);
  }

  private static void assertLedgerBalances() {
    JsonNode ledger = merchandiser.get("/api/admin/payments/ledger").json();
    assertThat(ledger.path("balanced").asBoolean()).as(ledger.toString()).isTrue();
    assertThat(ledger.path("sum").asLong(-1)).isZero();
  }
}
