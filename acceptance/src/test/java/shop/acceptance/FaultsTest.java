package shop.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Something breaks for twenty seconds in the middle of a sale and comes back: customers who keep
 * asking get an answer, nothing acknowledged is lost, and all of it settles by itself.
 */
class FaultsTest {

  private static final int CUSTOMERS = 60;
  private static final int UNITS = 40;
  private static final Duration BETWEEN_CUSTOMERS = Duration.ofMillis(500);
  private static final Duration BEFORE_THE_FAULT = Duration.ofSeconds(3);
  private static final Duration BETWEEN_KILLS = Duration.ofSeconds(2);
  private static final Duration FAULT = Duration.ofSeconds(20);

  private static RunningShop shop;
  private static Judge judge;

  @BeforeAll
  static void open() {
    shop = RunningShop.shared();
    shop.run("scale", "timesale-service", "2");
    judge = new Judge(shop);
  }

  @Test
  void survivesPaymentServiceDown() {
    sellWhile("payment-down", isDown("payment-service"));
  }

  @Test
  @Tag("campaign")
  void survivesTheBrokerDown() {
    sellWhile("broker-down", isDown("kafka"));
  }

  @Test
  @Tag("campaign")
  void survivesCatalogServiceDown() {
    sellWhile("catalog-down", isDown("catalog-service"));
  }

  @Test
  @Tag("campaign")
  void survivesTheDatabaseServerStoppedImmediately() {
    sellWhile("database-killed", () -> shop.run("kill", "postgresql"));
  }

  @Test
  @Tag("campaign")
  void survivesAProviderThatTimesOutAndSucceedsLate() {
    sell("provider-late", List.of("tok_approve", "tok_timeout_late", "tok_decline"), () -> {});
  }

  @Test
  @Tag("campaign")
  void survivesEveryInstanceOfEveryServiceKilledOnce() {
    sellWhile("all-killed", FaultsTest::killOneAfterTheOther);
  }

  private static void killOneAfterTheOther() {
    shop.processes().keySet().stream()
        .filter(name -> name.contains("-service#") || name.startsWith("api-gateway#"))
        .forEach(name ->
            CompletableFuture.runAsync(() -> shop.run("kill", name), after(BETWEEN_KILLS)).join());
  }

  private static Runnable isDown(String part) {
    return () -> {
      shop.run("scale", part, "0");
      CompletableFuture.runAsync(() -> shop.run("scale", part, "1"), after(FAULT)).join();
    };
  }

  private static void sellWhile(String saleId, Runnable fault) {
    sell(saleId, List.of("tok_approve", "tok_approve", "tok_approve", "tok_decline"), fault);
  }

  private static void sell(String saleId, List<String> cards, Runnable fault) {
    Sale sale = Sale.open(shop, saleId, UNITS);
    Rush rush = new Rush(saleId);
    List<Door> customers = shop.strangers(CUSTOMERS);

    var broken = CompletableFuture.runAsync(fault, after(BEFORE_THE_FAULT));
    List<Rush.Wish> wishes = rush.paced(customers, BETWEEN_CUSTOMERS, cards);
    broken.join();
    shop.awaitAllReady();

    rush.repeatEach(wishes);
    judge.awaitSettled(wishes);
    List<Rush.Wish> won = wishes.stream().filter(Rush.Wish::won).toList();
    assertThat(won).hasSizeGreaterThanOrEqualTo(UNITS);
    judge.assertOneOrderEach(won);
    judge.assertUnitsConserved(sale, won);
    judge.assertLimitHeld(won);
    judge.assertLedgerBalances();
    judge.assertNoDeadLetters();
  }

  private static Executor after(Duration pause) {
    return CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS);
  }
}
