package shop.platform.security;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Keeps a service out of the traffic until it can tell a good token from a bad one. */
final class SigningKeysHealth implements HealthIndicator {

  private final SigningKeys keys;
  private final boolean required;

  SigningKeysHealth(SigningKeys keys, boolean required) {
    this.keys = keys;
    this.required = required;
  }

  @Override
  public Health health() {
    return required && !keys.known() ? Health.outOfService().build() : Health.up().build();
  }
}
