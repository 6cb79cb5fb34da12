package shop.timesale.warmup;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The rehearsal before an instance is ready; it ends with the first of its bounds.
 *
 * @param requests most requests; none means that there is no rehearsal
 * @param callers how many ask at the same time
 * @param within how long it may take
 */
@ConfigurationProperties("shop.timesale.warmup")
@Validated
record WarmUpProperties(
    @Min(0) @Max(100_000) int requests,
    @Min(1) @Max(64) int callers,
    @DurationMin(millis = 100) @DurationMax(seconds = 60) Duration within) {}
