package shop.loadtest.check;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import shop.loadtest.evidence.Bounds;

/** The options that say how exact a promise is taken. */
final class BoundsOptions {

  @Option(
      names = "--window",
      description = "how long units may be back while clients hear 'sold out' (500ms)",
      converter = DurationText.class)
  private Duration window = Bounds.USUAL.window();

  @Option(
      names = "--overtaking",
      description = "how much earlier one may have asked who is served later (2s)",
      converter = DurationText.class)
  private Duration overtaking = Bounds.USUAL.overtaking();

  @Option(
      names = "--quiet",
      description = "how long the shop may take to end all that it began (60s)",
      converter = DurationText.class)
  private Duration quiet = Bounds.USUAL.quiet();

  @Option(
      names = "--clock-error",
      description = "by how much the clocks may differ from what is known of them (100ms)",
      converter = DurationText.class)
  private Duration clockError = Bounds.USUAL.clockError();

  @Option(
      names = "--clock-offset",
      description = "how far the database's clock is before the clients' (measured)",
      converter = DurationText.class)
  private @Nullable Duration clockOffset;

  Bounds bounds() {
    return new Bounds(window, overtaking, quiet, clockError, clockOffset);
  }
}
