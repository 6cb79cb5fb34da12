package shop.order.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import shop.platform.testing.Contracts;

/** What we write is what the contract says. */
class OrderEventsContractTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  private final RecordedOutbox outbox = new RecordedOutbox();
  private final OrderEvents events = new OrderEvents(outbox, new SimpleMeterRegistry());
  private final OrderId id = SampleOrders.freshId();
  private final Order order = new Order(SampleOrders.wish(id), NOW, NOW.plusSeconds(120));

  @Test
  void aConfirmedOrderIsAnnouncedAsAgreed() {
    order.next(NOW);
    order.purchase().captured(NOW, NOW.plusSeconds(60));
    events.announce(order);
    assertAnnounced("order.confirmed.v1");
  }

  @Test
  void aCancelledOrderIsAnnouncedAsAgreed() {
    order.next(NOW);
    order.purchase().declined("insufficient-funds", NOW);
    events.announce(order);
    assertAnnounced("order.cancelled.v1");
  }

  @Test
  void anOrderThatIsStillToBeVoidedIsNotAnnouncedAsCancelled() {
    order.next(NOW);
    order.purchase().cancel(CancellationReason.CANCELLED_BY_CUSTOMER, NOW);
    events.announce(order);
    assertThat(outbox.events()).isEmpty();
  }

  @Test
  void aRefundIsAnnouncedAsAgreed() {
    order.next(NOW);
    order.purchase().captured(NOW, NOW.plusSeconds(60));
    events.announce(order);
    order
        .refunding()
        .request(
            new Refund("refund-1", null, 25_800, true, RefundStatus.REQUESTED, NOW, null), NOW);
    events.announce(order);
    assertThat(outbox.events()).hasSize(1);
    order.refunding().paid("refund-1", NOW);
    events.announce(order);
    RecordedOutbox.Recorded event = outbox.events().getLast();
    assertThat(event.type()).isEqualTo("order.refunded.v1");
    assertThat(event.key()).isEqualTo("reservation-of-" + id.value());
    Contracts.assertMatches("order.refunded.v1", event.payload());
  }

  @Test
  void anOrderFromACartIsAnnouncedByItsOwnId() {
    Order cart = new Order(SampleOrders.cart(id), NOW, NOW.plusSeconds(120));
    cart.next(NOW);
    cart.purchase().reserved(NOW);
    cart.next(NOW);
    cart.purchase().captured(NOW, NOW.plusSeconds(60));
    events.announce(cart);
    assertThat(outbox.events())
        .extracting(RecordedOutbox.Recorded::key)
        .containsExactly(id.value());
  }

  private void assertAnnounced(String type) {
    assertThat(outbox.events()).hasSize(1);
    RecordedOutbox.Recorded event = outbox.events().getFirst();
    assertThat(event.type()).isEqualTo(type);
    assertThat(event.key()).isEqualTo("reservation-of-" + id.value());
    Contracts.assertMatches(type, event.payload());
  }
}
