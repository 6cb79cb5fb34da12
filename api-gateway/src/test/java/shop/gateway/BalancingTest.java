package shop.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static shop.gateway.RunningGateway.SUPERVISOR;
import static shop.gateway.RunningGateway.get;
import static shop.gateway.RunningGateway.list;
import static shop.gateway.RunningGateway.nobodysPort;
import static shop.gateway.RunningGateway.post;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BalancingTest {

  private static final String SERVICE = "timesale-service";
  private static final String PATH = "/api/timesales/demo/reservations";

  @Test
  void spreadsTheRequestsOfOneConnectionEvenly() {
    try (Backend one = new Backend();
        Backend two = new Backend();
        Backend three = new Backend()) {
      list(SERVICE, one, two, three);
      IntStream.range(0, 30).forEach(i -> post(PATH, "{}"));
      assertThat(one.seen).hasSize(10);
      assertThat(two.seen).hasSize(10);
      assertThat(three.seen).hasSize(10);
    }
  }

  @Test
  void noticesANewInstance() {
    try (Backend one = new Backend();
        Backend two = new Backend()) {
      list(SERVICE, one);
      post(PATH, "{}");
      SUPERVISOR.list(SERVICE, one.port(), two.port());
      await()
          .untilAsserted(() -> {
            get("/api/timesales");
            assertThat(two.seen).isNotEmpty();
          });
    }
  }

  @Test
  void noRequestFailsWhenAListedInstanceIsGone() {
    try (Backend one = new Backend()) {
      list(SERVICE, nobodysPort(), one.port(), nobodysPort());
      IntStream.range(0, 50)
          .forEach(i -> assertThat(post(PATH, "{\"quantity\":1}").statusCode()).isEqualTo(202));
      assertThat(one.seen).hasSize(50).allMatch(seen -> seen.body().equals("{\"quantity\":1}"));
    }
  }

  @Test
  void leavesOutAnInstanceThatDiedBetweenRequestsOnceItsConnectionsHaveRested() {
    try (Backend one = new Backend();
        Backend two = new Backend()) {
      list(SERVICE, one, two);
      IntStream.range(0, 10).forEach(i -> post(PATH, "{}"));
      one.die();
      await().until(() -> post(PATH, "{}").statusCode() == 202);
      IntStream.range(0, 20).forEach(i -> get("/api/timesales"));
      int before = two.seen.size();
      IntStream.range(0, 20).forEach(i -> assertThat(post(PATH, "{}").statusCode()).isEqualTo(202));
      assertThat(two.seen).hasSize(before + 20);
    }
  }

  @Test
  void goesOnWithTheLastListWhileTheSupervisorIsAway() {
    try (Backend one = new Backend()) {
      list(SERVICE, one);
      SUPERVISOR.goAway();
      try {
        IntStream.range(0, 5)
            .forEach(i -> assertThat(post(PATH, "{}").statusCode()).isEqualTo(202));
      } finally {
        SUPERVISOR.comeBack();
      }
    }
  }
}
