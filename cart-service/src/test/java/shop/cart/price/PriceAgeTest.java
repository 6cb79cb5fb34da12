package shop.cart.price;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PriceAgeTest {

  private Instant now = Instant.parse("2026-11-21T10:00:00Z");
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final PriceAge age = new PriceAge(new Hands(), meters);

  @Test
  void growsWhileTheCatalogIsSilentAndStartsAnewWhenItSpeaks() {
    now = now.plusSeconds(90);
    assertThat(seconds()).isEqualTo(90);
    age.heard();
    assertThat(seconds()).isZero();
    now = now.plusMillis(1_500);
    assertThat(seconds()).isEqualTo(1.5);
  }

  private double seconds() {
    return meters.get("shop.cart.prices.age").timeGauge().value();
  }

  private final class Hands extends Clock {

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.@Nullable ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
