package shop.loadtest.evidence;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How exact a promise is taken.
 *
 * @param window how long units may be back before a client is no longer told "sold out"
 * @param overtaking by how much one who asked later may come before one who asked earlier
 * @param quiet how long the shop may take to end all that it began
 * @param clockError by how much the clocks of clients and database may differ from what is known of
 *     them
 * @param clockOffset how far the database's clock is before the clients'; measured if null
 */
public record Bounds(
    Duration window,
    Duration overtaking,
    Duration quiet,
    Duration clockError,
    @Nullable Duration clockOffset) {

  /** What is usual on one machine. */
  public static final Bounds USUAL =
      new Bounds(
          Duration.ofMillis(500),
          Duration.ofSeconds(2),
          Duration.ofSeconds(60),
          Duration.ofMillis(100),
          null);

  /** The same with another time to become quiet. */
  public Bounds quietWithin(Duration time) {
    return new Bounds(window, overtaking, time, clockError, clockOffset);
  }
}
