package shop.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import shop.platform.testing.Contracts;
import shop.platform.testing.EventLog;
import shop.platform.testing.TestKafka;
import tools.jackson.databind.node.ObjectNode;

/** The neighbours' events come over Kafka, as their contracts say. */
@TestPropertySource(properties = "shop.events.retry.attempts=1")
class BoughtLinesTest extends RunningCarts implements OnPostgres {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  private final EventLog events = new EventLog(TestKafka.bootstrapServers());
  private final String mug = product(9_000);

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    TestKafka.properties(registry);
  }

  @Test
  void leaveTheCartWhenTheirOrderIsConfirmed() throws Exception {
    customer().put(mug, 2);
    String order = customer().checkOut("k", 18_000).is(201).text("/orderId");
    customer().put(mug, 5);
    String id = UUID.randomUUID().toString();
    send("order.confirmed.v1", id, about("order.confirmed.v1", order));
    send("order.confirmed.v1", id, about("order.confirmed.v1", order));
    send("order.confirmed.v1", "again-" + id, about("order.confirmed.v1", order));
    await().until(() -> customer().cart().lines(), List.of(mug + "=3")::equals);
    await().until(() -> heard("again-" + id) == 1);
    assertThat(customer().cart().lines()).containsExactly(mug + "=3");
  }

  @Test
  void stayWhenTheirOrderIsCancelled() throws Exception {
    customer().put(mug, 2);
    String order = customer().checkOut("k", 18_000).is(201).text("/orderId");
    send("order.cancelled.v1", "c-" + order, about("order.cancelled.v1", order));
    await().until(() -> customer().checkOut("k2", 18_000).status() == 201);
    assertThat(customer().cart().lines()).containsExactly(mug + "=2");
  }

  @Test
  void havePricesThatEventsToldWhileTheCatalogIsSilent() throws Exception {
    NEIGHBOURS.catalog(Neighbours.Fault.DOWN);
    String heardOf = fresh("heard-of");
    ObjectNode changed = (ObjectNode) Contracts.example("product.changed.v1");
    changed.put("productId", heardOf);
    send("product.changed.v1", "p-" + heardOf, changed);
    await().until(() -> customer().put(heardOf, 1).status() == 200);
    assertThat(customer().cart().text("/items/0/name/en")).isEqualTo("Hush Pro wireless earbuds");
    assertThat(customer().cart().text("/prices")).isEqualTo("last-known");
  }

  @Test
  void arePutAsideWithAnEventThatMakesNoSense() throws Exception {
    ObjectNode nonsense = (ObjectNode) Contracts.example("product.changed.v1");
    nonsense.put("productId", "no id at all");
    send("product.changed.v1", UUID.randomUUID().toString(), nonsense);
    await().until(() -> !events.read("product.changed.v1.cart-service.dlt").isEmpty());
  }

  private static ObjectNode about(String type, String order) {
    ObjectNode event = (ObjectNode) Contracts.example(type);
    event.remove("reservationId");
    return event.put("orderId", order);
  }

  private void send(String type, String id, ObjectNode event) throws Exception {
    events.send(type, id, event, TRACE);
  }

  private int heard(String event) {
    return sql.sql("select count(*) from inbox_event where event_id = :event")
        .param("event", event)
        .query(Integer.class)
        .single();
  }
}
