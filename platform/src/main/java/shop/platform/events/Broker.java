package shop.platform.events;

import org.springframework.core.env.Environment;

/**
 * Whether there is a broker at all. Spring's own default address does not count: nobody named it.
 *
 * @param configured an address was given
 */
record Broker(boolean configured) {

  static Broker of(Environment environment) {
    return new Broker(!environment.getProperty("spring.kafka.bootstrap-servers", "").isBlank());
  }
}
