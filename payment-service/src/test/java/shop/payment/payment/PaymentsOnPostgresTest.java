package shop.payment.payment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import shop.payment.ledger.LedgerProof;
import shop.platform.testing.TestPostgres;

/** Payments on the database that a shop uses. */
@SpringBootTest(
    useMainMethod = SpringBootTest.UseMainMethod.ALWAYS,
    properties = "shop.payment.pursuit.every=1h")
@Import({StandIns.class, LedgerProof.class})
class PaymentsOnPostgresTest {

  @Autowired JdbcClient sql;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    TestPostgres.properties(registry, "payment");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE ledger_entry SET amount = 1",
        "DELETE FROM ledger_entry",
        "TRUNCATE ledger_entry"
      })
  void refuseToChangeOrRemoveAnEntry(String change) {
    assertThatThrownBy(() -> sql.sql(change).update()).hasMessageContaining("only added to");
  }

  @Nested
  class Pay extends PayBehaviour {}

  @Nested
  class Cancel extends CancelBehaviour {}

  @Nested
  class Ledger extends LedgerBehaviour {}

  @Nested
  class Reconcile extends ReconcileBehaviour {}
}
