package shop.timesale.reservation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import shop.timesale.Instance;
import shop.timesale.sale.PlannedSales;
import shop.timesale.sale.SaleId;

/** The rules once more, as the database keeps them whatever the code does. */
abstract class ConstraintsBehaviour {

  private SaleId sale = new SaleId("none");

  abstract List<Instance> instances();

  private Instance one() {
    return instances().getFirst();
  }

  /** A sale of 10 units, of which minji holds 2 in slots 1 and 2, at place 1 of its log. */
  @BeforeEach
  void sell() {
    sale = PlannedSales.open(one(), 10, 3);
    one().bean(ReserveUnits.class).reserve(ReservingBehaviour.wish(sale, "minji", "k", 2));
  }

  private void run(String sql) {
    one().jdbc().sql(sql).param("sale", sale.value()).update();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "held = 11",
        "held = -1",
        "held = 3, allocation_confirmed = 2",
        "return_asked = 9",
        "return_confirmed = 1",
        "allocation_confirmed = 11",
        "quantity = 1",
        "limit_per_customer = 101",
        "price_amount = 0",
        "closes_at = opens_at",
        "product_name_ko = null"
      })
  void holdsASaleToItsUnits(String change) {
    assertThatThrownBy(() -> run("update sale set " + change + " where sale_id = :sale"))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into reservation_slot values (:sale, 'minji', 2, 3, 'r')",
        "insert into reservation_slot values (:sale, 'minji', 4, 3, 'r')",
        "insert into reservation_slot values (:sale, 'minji', 0, 3, 'r')",
        "insert into reservation_log (sale_id, seq, reservation_id, units, at)"
            + " values (:sale, 1, 'r', 1, clock_timestamp())",
        "insert into reservation_log (sale_id, seq, reservation_id, units, at)"
            + " values (:sale, 2, 'r', 0, clock_timestamp())",
        "insert into reservation_log (sale_id, seq, reservation_id, units, at)"
            + " values (:sale, 2, 'r', -1, clock_timestamp())",
        "insert into reservation (reservation_id, order_id, sale_id, customer_id, idempotency_key,"
            + " product_id, quantity, price_amount, price_currency, payment_method, reserved_at)"
            + " values ('r', 'o', :sale, 'minji', 'k', 'p', 1, 1, 'KRW', 't', clock_timestamp())",
        "update reservation set returned_at = clock_timestamp() where sale_id = :sale"
      })
  void holdsReservationsToTheirRules(String wrong) {
    assertThatThrownBy(() -> run(wrong)).isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void letsTheRightThingsPass() {
    assertThatCode(
            () -> {
              run("update sale set held = 10 where sale_id = :sale");
              run("insert into reservation_slot values (:sale, 'minji', 3, 3, 'r')");
            })
        .doesNotThrowAnyException();
  }
}
