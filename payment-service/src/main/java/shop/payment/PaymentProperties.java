package shop.payment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** What can be set for payments, besides how undecided ones are gone after. */
@ConfigurationProperties("shop.payment")
@Validated
public record PaymentProperties(@NotNull @Valid @DefaultValue Provider provider) {

  /**
   * Where the payment provider is and how long we wait for it.
   *
   * @param connect longest wait for a connection
   * @param read longest wait for an answer
   */
  public record Provider(
      @NotNull @DefaultValue("http://localhost:8090") URI url,
      @NotNull @DurationMin(millis = 1) @DefaultValue("500ms") Duration connect,
      @NotNull @DurationMin(millis = 1) @DefaultValue("2s") Duration read) {}
}
