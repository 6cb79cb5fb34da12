package shop.acceptance;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Three time-sale instances sell one sale to 200 customers who all come at once, each with two
 * wishes for the one unit that the sale allows a customer, and every fifth with a card that will be
 * declined.
 */
class WholeShopTest {

  private static final int CUSTOMERS = 200;
  private static final int UNITS = 100;

  private static RunningShop shop;
  private static Judge judge;

  @BeforeAll
  static void open() {
    shop = RunningShop.shared();
    shop.run("scale", "timesale-service", "3");
    judge = new Judge(shop);
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
    Sale sale = Sale.open(shop, saleId, UNITS);
    Rush rush = new Rush(saleId);
    List<Door> customers = shop.strangers(CUSTOMERS);

    var disturbed = CompletableFuture.runAsync(disturbance);
    List<Rush.Wish> first = rush.run(customers);
    disturbed.join();
    rush.repeatEach(first);
    judge.awaitSettled(first);
    List<Rush.Wish> second = sellWhatCameBack(rush, sale, customers, first);
    judge.awaitSettled(second);

    List<Rush.Wish> won =
        Stream.concat(first.stream(), second.stream()).filter(Rush.Wish::won).toList();
    judge.assertOneOrderEach(won);
    assertThat(judge.confirmed(won)).hasSize(UNITS);
    judge.assertUnitsConserved(sale, won);
    judge.assertLimitHeld(won);
    judge.assertLedgerBalances();
  }

  private static List<Rush.Wish> sellWhatCameBack(
      Rush rush, Sale sale, List<Door> customers, List<Rush.Wish> first) {
    Set<Door> owners = judge.confirmed(first).stream().map(Rush.Wish::customer).collect(toSet());
    int left = UNITS - owners.size();
    await("all %d declined units come back".formatted(left))
        .atMost(Duration.ofMinutes(3))
        .until(() -> sale.unitsLeft() == left);
    return customers.stream()
        .filter(customer -> !owners.contains(customer))
        .limit(left)
        .map(customer -> rush.insist(customer, "again", "tok_approve"))
        .peek(wish -> assertThat(wish.won()).as(wish.answer().text()).isTrue())
        .toList();
  }
}
