package shop.timesale;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/**
 * The door of reservations.
 *
 * @param strategy how wishes become reservations
 * @param maxWaiting how many may be on their way in one instance; more are turned away at once
 * @param together with the plain strategy, how many of them use the database at the same time;
 *     fewer than it has connections, so that returns, relay and stock find one in a rush
 * @param patience how long one waits for its turn before it is turned away
 */
public record ReservationProperties(
    Strategy strategy,
    @Min(1) @Max(100_000) int maxWaiting,
    @Min(1) @Max(1_000) int together,
    Duration patience,
    @Valid Batched batched) {

  /** How wishes become reservations; all keep the same promise but the last two. */
  public enum Strategy {
    /** Many wishes per transaction; on PostgreSQL, and else {@link #PLAIN}. */
    BATCHED,
    /** One transaction per wish. */
    PLAIN,
    /** Reads, then writes, without a lock; sells units twice. For teaching only. */
    UNSAFE,
    /** Says yes and keeps nothing: what the way to here costs. For measuring only. */
    PRETEND
  }

  /**
   * The batched strategy.
   *
   * @param lanes most sales that have a batcher in one instance at once
   * @param connections most batches that are decided at once, those of different sales
   * @param queue most wishes that wait for the next batch of a sale; more are turned away at once
   * @param batch most wishes and returns that one transaction decides
   * @param patience how long a wish waits for its answer
   * @param giveUp how long a batch of unknown outcome runs again
   * @param idle how long a lane stays open when nobody comes
   */
  public record Batched(
      @Min(1) @Max(1_000) int lanes,
      @Min(1) @Max(100) int connections,
      @Min(1) @Max(100_000) int queue,
      @Min(1) @Max(10_000) int batch,
      Duration patience,
      Duration giveUp,
      Duration idle) {}
}
