package shop.acceptance;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Compares what customers were told with what the services have, once everything is quiet. */
final class Judge {

  private static final Duration SETTLED = Duration.ofMinutes(3);
  private static final Set<String> FINAL = Set.of("confirmed", "cancelled");
  private static final List<String> READERS =
      List.of("timesale-service", "cart-service", "order-service");

  private final RunningShop shop;
  private final Door merchandiser;

  Judge(RunningShop shop) {
    this.shop = shop;
    merchandiser = new Door(shop.address(), shop.token("--role", "merchandiser", "mina.merch"));
  }

  /** Waits until every order is final, and as its card decides. */
  void awaitSettled(List<Rush.Wish> wishes) {
    for (Rush.Wish wish : wishes.stream().filter(Rush.Wish::won).toList()) {
      await("order %s, paid with %s, is final".formatted(wish.orderId(), wish.card()))
          .atMost(SETTLED)
          .ignoreExceptions()
          .untilAsserted(() -> assertThat(status(wish)).isIn(expected(wish.card())));
    }
  }

  private static Set<String> expected(String card) {
    return switch (card) {
      case "tok_approve" -> Set.of("confirmed");
      case "tok_decline" -> Set.of("cancelled");
      default -> FINAL;
    };
  }

  /** The wishes whose orders are confirmed. */
  List<Rush.Wish> confirmed(List<Rush.Wish> wishes) {
    return wishes.stream()
        .filter(Rush.Wish::won)
        .filter(wish -> status(wish).equals("confirmed"))
        .toList();
  }

  private static String status(Rush.Wish wish) {
    return wish.customer().get("/api/orders/" + wish.orderId()).string("status");
  }

  /** One reservation and one order for each wish that was granted, and none besides. */
  void assertOneOrderEach(List<Rush.Wish> won) {
    assertThat(won.stream().map(Rush.Wish::reservationId)).doesNotHaveDuplicates();
    assertThat(won.stream().map(Rush.Wish::orderId)).doesNotHaveDuplicates();
    Map<Door, Set<String>> own =
        won.stream()
            .collect(
                groupingBy(
                    Rush.Wish::customer,
                    Collectors.mapping(Rush.Wish::orderId, Collectors.toSet())));
    own.forEach((customer, orders) -> assertThat(ordersOf(customer)).isEqualTo(orders));
  }

  private static Set<String> ordersOf(Door customer) {
    JsonNode page = customer.get("/api/orders?size=100").json();
    return page.path("items")
        .valueStream()
        .map(order -> order.path("orderId").asString())
        .collect(Collectors.toSet());
  }

  /** Nobody holds more than the one unit that the sale allows. */
  void assertLimitHeld(List<Rush.Wish> won) {
    Map<Door, Long> held =
        confirmed(won).stream().collect(groupingBy(Rush.Wish::customer, counting()));
    assertThat(held.values()).allMatch(count -> count == 1);
  }

  /** What is sold and what is left make up the sale. */
  void assertUnitsConserved(Sale sale, List<Rush.Wish> won) {
    int sold = confirmed(won).size();
    await("%d of %d units are left".formatted(sale.units() - sold, sale.units()))
        .atMost(SETTLED)
        .untilAsserted(() -> assertThat(sale.unitsLeft()).isEqualTo(sale.units() - sold));
  }

  /** Every movement of money has its counterpart. */
  void assertLedgerBalances() {
    JsonNode ledger = merchandiser.get("/api/admin/payments/ledger").json();
    assertThat(ledger.path("balanced").asBoolean()).as(ledger.toString()).isTrue();
    assertThat(ledger.path("sum").asLong(-1)).isZero();
  }

  /** No service has put an event aside. */
  void assertNoDeadLetters() {
    Door operator = new Door(shop.address(), shop.token("--role", "operator", "oscar.ops"));
    Map<String, JsonNode> letters =
        READERS.stream()
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    service ->
                        operator.get("/api/admin/%s/dead-letters".formatted(service)).json()));
    assertThat(letters.values())
        .as(letters.toString())
        .allSatisfy(page -> assertThat(page.has("items") && page.path("items").isEmpty()).isTrue());
  }
}
