package shop.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What an operator may decide about orders.
 *
 * @param paymentDeadline how long after its placing an order may still be paid for; counted from
 *     the placing and not from the reservation, because a late event is our delay
 * @param refundWindow how long after its confirmation a customer may have the money back; those who
 *     were told a time keep it when this changes
 * @param saga how orders are brought to their end
 */
@Validated
@ConfigurationProperties("shop.order")
public record OrderProperties(
    @DefaultValue("2m") @DurationMin(millis = 1) Duration paymentDeadline,
    @DefaultValue("14d") @DurationMin(millis = 1) Duration refundWindow,
    @DefaultValue @Valid Saga saga) {

  /**
   * How orders are brought to their end.
   *
   * @param workers orders that this instance works at together, its "own pace"
   * @param lease how long a worker may be silent before another takes up its order; longer than the
   *     slowest call to a neighbour
   * @param poll how often an instance looks for due orders when nobody calls it
   * @param firstRetry wait after the first attempt without a result
   * @param longestRetry wait between attempts that the growing waits never exceed
   */
  public record Saga(
      @DefaultValue("16") @Min(1) @Max(256) int workers,
      @DefaultValue("15s") @DurationMin(millis = 100) Duration lease,
      @DefaultValue("500ms") @DurationMin(millis = 10) Duration poll,
      @DefaultValue("250ms") @DurationMin(millis = 1) Duration firstRetry,
      @DefaultValue("10s") @DurationMin(millis = 1) Duration longestRetry) {}
}
