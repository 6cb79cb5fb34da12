package shop.payment.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import shop.payment.Money;
import shop.payment.OrderId;
import shop.payment.ledger.LedgerProof;

/** What holds for the ledger whatever the provider does, on every database. */
abstract class LedgerBehaviour extends PaymentBehaviour {

  @Autowired LedgerProof ledger;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 20261121})
  void balancesAfterEachStepOfARandomHistory(long seed) {
    Random random = new Random(seed);
    List<OrderId> orders =
        IntStream.range(0, 12)
            .mapToObj(i -> new OrderId("random-%d-%d".formatted(seed, i)))
            .toList();
    provider.answers(moody(random));
    for (int step = 0; step < 150; step++) {
      act(orders.get(random.nextInt(orders.size())), random);
      assertThat(ledger.isBalanced()).as("seed %d, step %d", seed, step).isTrue();
    }
    provider.answers(_ -> new ProviderAnswer.Done());
    clock.pass(Duration.ofSeconds(15));
    assertThat(orders).allSatisfy(this::isSettledAsTheProviderKnowsIt);
    assertThat(ledger.isBalanced()).isTrue();
  }

  @Test
  void isFoundOutOfBalanceWhenAnEntryIsMissing() {
    sql.sql(
            """
            INSERT INTO payment (order_id, customer_id, amount, currency, method, state, cancelled,
              requested_at, changed_at, version)
            VALUES (?, 'minji', 500, 'KRW', 'tok_approve', 'CAPTURED', false,
              current_timestamp, current_timestamp, 0)
            """)
        .param(order.value())
        .update();
    assertThat(ledger.isBalanced()).isFalse();
    sql.sql("DELETE FROM payment WHERE order_id = ?").param(order.value()).update();
    assertThat(ledger.isBalanced()).isTrue();
  }

  @Test
  void cannotBookTheSameMovementTwice() {
    pay();
    assertThatThrownBy(() -> book("PROVIDER", "SALES"))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("ledger_moves_once");
  }

  @Test
  void cannotBookAMovementBetweenOtherAccountsThanItsOwn() {
    settlePayment.cancel(order);
    assertThatThrownBy(() -> book("SALES", "REFUNDS"))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("ledger_movement_is_known");
  }

  private void book(String debit, String credit) {
    sql.sql(
            """
            INSERT INTO ledger_entry
              (order_id, movement, debit, credit, amount, currency, booked_at)
            VALUES (?, 'CAPTURE', ?, ?, 1, 'KRW', current_timestamp)
            """)
        .params(order.value(), debit, credit)
        .update();
  }

  private static Charge chargeOf(OrderId id) {
    int number = Math.floorMod(id.hashCode(), 100_000);
    Money money = new Money(1 + number, number % 4 == 0 ? "USD" : "KRW");
    return new Charge("jisoo", money, "tok_approve");
  }

  private void act(OrderId id, Random random) {
    try {
      switch (random.nextInt(8)) {
        case 0 -> settlePayment.cancel(id);
        case 1 -> clock.pass(Duration.ofSeconds(15));
        default -> settlePayment.pay(id, chargeOf(id));
      }
    } catch (IllegalStateException killed) {
      assertThat(killed).hasMessage("killed");
    }
  }

  /** Mostly obedient; but declines, loses an answer before or after the deed, kills the caller. */
  private Function<ProviderCall, ProviderAnswer> moody(Random random) {
    Set<ProviderCall> approved = new HashSet<>();
    return call -> {
      int mood = random.nextInt(10);
      if (mood == 0) {
        return new ProviderAnswer.Unclear();
      }
      if (mood == 1 && call instanceof ProviderCall.Authorise && !approved.contains(call)) {
        return new ProviderAnswer.Declined("insufficient-funds");
      }
      approved.add(call);
      provider.carryOut(call);
      if (mood == 2) {
        throw new IllegalStateException("killed");
      }
      return mood == 3 ? new ProviderAnswer.Unclear() : new ProviderAnswer.Done();
    };
  }

  private void isSettledAsTheProviderKnowsIt(OrderId id) {
    PaymentStatus status = status(settlePayment.pay(id, chargeOf(id)));
    assertThat(status).isNotEqualTo(PaymentStatus.UNDECIDED);
    assertThat(provider.keepsMoneyOf(id)).isEqualTo(status == PaymentStatus.CAPTURED);
    assertThat(provider.isConfusedAbout(id)).isFalse();
  }
}
