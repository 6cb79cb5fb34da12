package shop.gateway.limit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much is too much.
 *
 * @param enabled whether anything is limited at all
 * @param remembered how many addresses, customers and tokens are remembered, of each kind; one of
 *     each takes about 1 KB together
 * @param address for one client address; behind one may sit a whole mobile network
 * @param customer for one signed-in customer
 */
@Validated
@ConfigurationProperties("shop.gateway.rate")
record RateProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("20000") @Min(1) int remembered,
    @NotNull @Valid Rate address,
    @NotNull @Valid Rate customer) {

  /** Requests per second in the long run, and how many at once after a rest. */
  record Rate(@Min(1) long perSecond, @Min(1) long burst) {

    /** After this time of rest it is as if the client had never come. */
    Duration rest() {
      return Duration.ofSeconds(burst / perSecond + 1);
    }
  }
}
