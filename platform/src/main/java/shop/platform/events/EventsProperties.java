package shop.platform.events;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How events travel: one place for all services, which add only what they publish.
 *
 * @param publishes the types that this service writes, so that their topics exist
 * @param partitions of each topic; fixed once the topic exists, because it decides a key's place
 * @param replication of each topic
 * @param retention of each topic
 * @param inboxRetention how long a handled event is known; longer than any topic keeps it
 * @param consumers threads of this instance per subscription
 */
@ConfigurationProperties("shop.events")
@Validated
record EventsProperties(
    @DefaultValue List<@NotBlank String> publishes,
    @DefaultValue("6") @Min(1) int partitions,
    @DefaultValue("1") @Min(1) short replication,
    @DefaultValue("7d") Duration retention,
    @DefaultValue("8d") Duration inboxRetention,
    @DefaultValue("1") @Min(1) int consumers,
    @DefaultValue @Valid Relay relay,
    @DefaultValue @Valid Retry retry) {

  @AssertTrue(message = "inbox-retention must be longer than retention")
  boolean isRepetitionKnown() {
    return inboxRetention.compareTo(retention) > 0;
  }

  /**
   * Bounds of the outbox's relay.
   *
   * @param batch most events on their way at once
   * @param poll longest wait before looking again
   */
  record Relay(@DefaultValue("500") @Min(1) int batch, @DefaultValue("500ms") Duration poll) {}

  /**
   * What happens to an event that a handler cannot take.
   *
   * @param attempts before it is put aside; an outage of a neighbour does not count
   * @param first wait, doubled each time
   * @param longest wait
   */
  record Retry(
      @DefaultValue("5") @Min(1) int attempts,
      @DefaultValue("200ms") Duration first,
      @DefaultValue("10s") Duration longest) {}
}
