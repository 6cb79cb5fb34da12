package shop.monolith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two instances on the same databases, of which the one that relays all events ends halfway. */
class SeveralInstancesTest {

  private static final int BUYERS = 24;

  private record Won(Door buyer, String orderId) {}

  @Test
  void losesNoOrderWhenTheInstanceThatRelaysEnds() {
    WholeMonolith.Instance leader = WholeMonolith.first();
    WholeMonolith.Instance other = WholeMonolith.shared();
    Sale sale = Sale.open(other.door(), "two-at-once", BUYERS);
    List<Won> won = new ArrayList<>();
    for (int i = 0; i < BUYERS; i++) {
      Door door = i % 2 == 0 && i < BUYERS / 2 ? leader.door() : other.door();
      Door buyer = door.asStranger();
      Door.Answer answer = sale.reserve(buyer, "tok_approve");
      assertThat(answer.status()).as(answer.text()).isEqualTo(201);
      won.add(new Won(new Door(other.door().address(), buyer.token()), answer.string("orderId")));
      if (i == BUYERS / 2) {
        leader.context().close();
      }
    }

    won.forEach(each -> Sale.awaitOrder(each.buyer(), each.orderId(), "confirmed"));
    assertThat(won.stream().map(Won::orderId)).doesNotHaveDuplicates();
    assertThat(sale.unitsLeft()).isZero();
    await("the other relays now")
        .atMost(Sale.SETTLED)
        .until(() ->
            other
                .door()
                .get("/actuator/prometheus")
                .text()
                .contains("timesale_relay_leader{application=\"timesale-service\"} 1.0"));
  }
}
