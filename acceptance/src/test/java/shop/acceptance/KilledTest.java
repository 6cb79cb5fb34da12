package shop.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@code kill -9} does to the shop: nothing that lasts. */
class KilledTest {

  private static final Duration BACK = Duration.ofMinutes(3);
  private static final List<String> SERVICES =
      List.of(
          "catalog-service",
          "timesale-service",
          "order-service",
          "payment-service",
          "identity-service",
          "api-gateway");

  private final RunningShop shop = RunningShop.shared();

  @Test
  void leavesNoOrphanAndLosesNoOrderWhenTheSupervisorIsKilled() throws InterruptedException {
    Rush.Wish bought = buy("jisoo");
    List<ProcessHandle> services =
        shop.processes().entrySet().stream()
            .filter(process -> SERVICES.contains(process.getKey().replaceAll("#.*", "")))
            .map(Map.Entry::getValue)
            .toList();
    assertThat(services).hasSizeGreaterThanOrEqualTo(SERVICES.size());

    shop.killSupervisor();

    await("every service ends with its supervisor")
        .atMost(BACK)
        .until(() -> services.stream().noneMatch(ProcessHandle::isAlive));
    shop.startAgain();
    await("the order from before is there")
        .atMost(BACK)
        .untilAsserted(() -> assertThat(status(bought)).isEqualTo("confirmed"));
    assertThat(buy("hana").won()).isTrue();
  }

  @Test
  void replacesEveryServiceThatIsKilledAndSellsOn() {
    Map<String, ProcessHandle> killed = new LinkedHashMap<>();
    for (String service : SERVICES) {
      String instance = shop.instances(service).getFirst();
      ProcessHandle process = shop.processes().get(instance);
      assertThat(process).as(instance).isNotNull();
      killed.put(instance, process);
      shop.run("kill", instance);
    }
    killed.forEach((instance, process) ->
        await(instance + " is replaced")
            .atMost(BACK)
            .until(() -> !process.isAlive() && shop.isReady(instance)));
    assertThat(buy("taeyang").won()).isTrue();
  }

  private Rush.Wish buy(String login) {
    Door customer = new Door(shop.address(), shop.token(login));
    Rush.Wish wish = new Rush("demo").insist(customer, "killed-" + login, "tok_approve");
    await("order %s is confirmed".formatted(wish.orderId()))
        .atMost(BACK)
        .untilAsserted(() -> assertThat(status(wish)).isEqualTo("confirmed"));
    return wish;
  }

  private static String status(Rush.Wish wish) {
    return wish.customer().get("/api/orders/" + wish.orderId()).string("status");
  }
}
