package shop.platform.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.client.DefaultServiceInstance;
import org.springframework.cloud.client.ServiceInstance;

class LeftOutTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private final LeftOut leftOut = new LeftOut(new ShiftingClock(now), Duration.ofSeconds(1));
  private final ServiceInstance one = instance(8103);
  private final ServiceInstance two = instance(8104);

  private static ServiceInstance instance(int port) {
    return new DefaultServiceInstance("sale#" + port, "sale", "127.0.0.1", port, false);
  }

  @Test
  void leavesOutAnInstanceThatRefused() {
    leftOut.add(one);
    assertThat(leftOut.without(List.of(one, two))).containsExactly(two);
  }

  @Test
  void asksItAgainAfterItsTime() {
    leftOut.add(one);
    now.set(NOON.plusSeconds(1));
    assertThat(leftOut.without(List.of(one, two))).containsExactly(one, two);
  }

  @Test
  void asksAllWhenAllRefused() {
    leftOut.add(one);
    leftOut.add(two);
    assertThat(leftOut.without(List.of(one, two))).containsExactly(one, two);
  }
}
