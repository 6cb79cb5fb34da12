package shop.timesale.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import shop.platform.testing.Contracts;

class OrderCancelledTest {

  @Test
  void readsWhatOrderServiceSays() {
    OrderCancelled event = Contracts.example("order.cancelled.v1", OrderCancelled.class);

    assertThat(event)
        .isEqualTo(new OrderCancelled("0199c0de-1111-7000-8000-000000000001", "payment-declined"));
  }
}
