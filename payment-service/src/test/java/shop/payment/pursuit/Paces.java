package shop.payment.pursuit;

import java.time.Duration;

/** The pace of the shop's own configuration. */
public final class Paces {

  private Paces() {}

  public static Pace pace() {
    return new Pace(
        Duration.ofSeconds(1),
        50,
        Duration.ofSeconds(15),
        Duration.ofSeconds(2),
        Duration.ofMinutes(1),
        Duration.ofHours(24));
  }
}
