package shop.timesale;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** The bounds of this service; their values and reasons stand in its application.yaml. */
@ConfigurationProperties("shop.timesale")
@Validated
public record TimesaleProperties(
    Database database,
    @Valid ReservationProperties reservation,
    Stock stock,
    @Valid Relay relay,
    @Valid Gauges gauges,
    @Valid Board board,
    @Valid SoldOut soldOut) {

  /**
   * How long the database may keep us waiting.
   *
   * @param lockTimeout for the lock of a sale
   * @param statementTimeout for any statement
   * @param idleInTransactionTimeout until the database ends an instance that stopped while it held
   *     a lock
   * @param socketTimeout for a server that no longer answers at all
   */
  public record Database(
      Duration lockTimeout,
      Duration statementTimeout,
      Duration idleInTransactionTimeout,
      Duration socketTimeout) {}

  /**
   * Moving stock between the catalog and the sales.
   *
   * @param every how often to look for something to move
   * @param lease how long one instance has a move for itself; longer than a call can take
   * @param afterRefusal when to ask again after the catalog refused
   * @param afterFailure when to ask again after the catalog did not answer
   */
  public record Stock(
      Duration every, Duration lease, Duration afterRefusal, Duration afterFailure) {}

  /**
   * The relay of the reservation log.
   *
   * @param enabled whether this instance takes part
   * @param every how often to look for new entries, at least
   * @param gather how long entries gather in a rush before they are told together
   * @param batch most entries that are on their way to the broker at once
   * @param sendTimeout until a batch counts as failed
   * @param maxBackOff longest pause while the broker is away
   */
  public record Relay(
      boolean enabled,
      Duration every,
      Duration gather,
      @Min(1) @Max(10_000) int batch,
      Duration sendTimeout,
      Duration maxBackOff) {}

  /**
   * Figures per sale.
   *
   * @param every how often they are read
   * @param sales of how many sales, so that the number of time series has a bound
   */
  public record Gauges(Duration every, @Min(0) @Max(100) int sales) {}

  /**
   * The board: what is shown of the current sales.
   *
   * @param every how often to look at them
   * @param maxAge how old the last look may be before it is no longer shown
   * @param sales how many it holds
   * @param keepOver how long it keeps a sale that is over
   * @param besides how many questions about what is not on it may be at the database at once
   * @param remembered how many answers to such questions are remembered for one {@code every}
   */
  public record Board(
      Duration every,
      Duration maxAge,
      @Min(1) @Max(10_000) int sales,
      Duration keepOver,
      @Min(1) @Max(10) int besides,
      @Min(1) @Max(100_000) int remembered) {}

  /**
   * The memory of who won in sales that are sold out.
   *
   * @param maxAge how old the board's look may be for an answer
   * @param page entries of the log that are read at once
   * @param winners how many it knows at most, over all sales; 16 bytes each
   */
  public record SoldOut(
      Duration maxAge, @Min(1) @Max(100_000) int page, @Min(0) @Max(10_000_000) int winners) {}
}
