package shop.monolith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shop.platform.testing.TestPostgres;

/** An event that a handler cannot take stands in nobody's way, and an operator finds it. */
class PutAsideTest {

  private static final String LETTERS = "/api/admin/cart-service/dead-letters";

  private final WholeMonolith.Instance monolith = WholeMonolith.shared();

  @Test
  void putsAsideWhatAHandlerCannotTakeAndGoesOn() throws SQLException {
    leaveInTheOutboxOfTheCatalog("bad-event", "{\"productId\": 7, \"nonsense\"");

    Door operator = monolith.door().as("oscar.ops", "operator");
    await("it is put aside")
        .atMost(Sale.SETTLED)
        .until(() -> operator.get(LETTERS).text().contains("bad-event"));
    assertThat(operator.get(LETTERS).text()).contains("\"handled\":false");
    assertThat(operator.post(LETTERS + "/bad-event/replay", Map.of(), "again").status())
        .isEqualTo(409);
    assertThat(operator.post(LETTERS + "/unknown/replay", Map.of(), "again").status())
        .isEqualTo(404);
    assertThat(monolith.door().asStranger().get(LETTERS).status()).isEqualTo(403);
    await("nothing waits").atMost(Sale.SETTLED).until(() -> waiting() == 0);
  }

  private void leaveInTheOutboxOfTheCatalog(String id, String payload) throws SQLException {
    try (Connection catalog = catalog();
        var insert =
            catalog.prepareStatement(
                "insert into outbox_event (event_id, event_type, event_key, occurred_at, payload)"
                    + " values (?, 'product.changed.v1', 'some-product', now(), ?)")) {
      insert.setString(1, id);
      insert.setString(2, payload);
      insert.executeUpdate();
    }
  }

  private int waiting() throws SQLException {
    try (Connection catalog = catalog();
        var statement = catalog.createStatement();
        var count = statement.executeQuery("select count(*) from outbox_event")) {
      count.next();
      return count.getInt(1);
    }
  }

  private Connection catalog() throws SQLException {
    TestPostgres.Database catalog = monolith.database("catalog");
    return DriverManager.getConnection(catalog.url(), catalog.user(), catalog.password());
  }
}
