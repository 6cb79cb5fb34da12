package shop.timesale.scaling;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What the signals are computed with.
 *
 * @param lead how long before an opening its instances are wanted
 * @param hold how long after it they still are
 * @param instanceRate wishes per second that one instance takes with ease
 * @param window over how long the latency is looked at
 */
@ConfigurationProperties("shop.timesale.scaling")
@Validated
record ScalingProperties(
    @DurationMin(seconds = 0) @DurationMax(days = 1) Duration lead,
    @DurationMin(seconds = 0) @DurationMax(days = 1) Duration hold,
    @Min(1) @Max(1_000_000) int instanceRate,
    @DurationMin(seconds = 1) @DurationMax(minutes = 10) Duration window) {}
