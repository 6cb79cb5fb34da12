package shop.cart.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.platform.testing.Contracts;

/** What we read is what the contracts say. */
class OrderEndedContractTest {

  @ParameterizedTest
  @ValueSource(strings = {"order.confirmed.v1", "order.cancelled.v1"})
  void theEndOfAnOrderTellsItsId(String type) {
    assertThat(Contracts.example(type, OrderEvents.OrderEnded.class).orderId())
        .isEqualTo("0199c0de-0000-7000-8000-000000000001");
  }
}
