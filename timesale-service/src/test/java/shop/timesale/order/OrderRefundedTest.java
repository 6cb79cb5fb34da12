package shop.timesale.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import shop.platform.testing.Contracts;

class OrderRefundedTest {

  @Test
  void readsWhatOrderServiceSays() {
    OrderRefunded event = Contracts.example("order.refunded.v1", OrderRefunded.class);

    assertThat(event).isEqualTo(new OrderRefunded("0199c0de-1111-7000-8000-000000000001", true));
  }
}
