package shop.order.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.order.OrderApplication;
import shop.order.order.OrderId;
import shop.order.order.PlaceOrder;
import shop.order.order.SampleOrders;
import shop.order.payment.PaymentStubs;
import shop.platform.ShopService;
import shop.platform.testing.TestPostgres;

/** Two instances on one database share the work. */
class TwoInstancesTest {

  private static final int ORDERS = 60;

  private final PaymentStubs payment = new PaymentStubs();
  private final TestPostgres.Database database = TestPostgres.database("order_instances");
  private final List<ConfigurableApplicationContext> instances = new ArrayList<>();

  @AfterEach
  void stop() {
    instances.forEach(ConfigurableApplicationContext::close);
  }

  @Test
  void chargeEachOrderOnce() {
    start();
    start();
    List<OrderId> orders = Stream.generate(SampleOrders::freshId).limit(ORDERS).toList();
    orders.forEach(order -> payment.pay(order, "payment-captured"));
    // Each wish arrives at both, as when a partition changes hands.
    orders.forEach(order -> instances.forEach(instance -> place(instance, order)));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> count("orders where state = 'CONFIRMED'") == ORDERS);
    assertThat(count("unfinished_order")).isZero();
    assertThat(orders).allSatisfy(order -> assertThat(payment.payments(order)).hasSize(1));
    assertThat(count("outbox_event where event_type = 'order.confirmed.v1'")).isEqualTo(ORDERS);
  }

  private static void place(ConfigurableApplicationContext instance, OrderId order) {
    instance.getBean(PlaceOrder.class).place(SampleOrders.wish(order));
  }

  private long count(String rows) {
    return instances
        .getFirst()
        .getBean(JdbcClient.class)
        .sql("select count(*) from " + rows)
        .query(Long.class)
        .single();
  }

  private void start() {
    List<String> arguments = new ArrayList<>(payment.arguments());
    arguments.add("--server.port=0");
    arguments.add("--shop.replicated=true");
    arguments.add("--spring.datasource.url=" + database.url());
    arguments.add("--spring.datasource.username=" + database.user());
    arguments.add("--spring.datasource.password=" + database.password());
    instances.add(
        ShopService.run(OrderApplication.class, "order", arguments.toArray(String[]::new)));
  }
}
