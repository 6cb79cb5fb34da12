package shop.devstack;

import java.io.Console;
import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import shop.devstack.supervision.Listener;
import shop.devstack.supervision.State;

/** Tells what is happening, a line for each thing done; on a terminal with a bar below them. */
final class Progress implements Listener {

  // Back to the start of the line and empty it: there the bar may stand.
  private static final String WIPE = "\r\u001b[K";

  // Said here, because asking the terminal would take Ctrl-C away from our shutdown.
  private static final int WIDTH = 79;

  private @Nullable ProgressBar bar;

  /** Shows a bar until {@code parts} are ready; a file gets none. */
  synchronized void expect(int parts) {
    if (Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("starting")
              .setInitialMax(parts)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(500)
              .hideEta()
              .setConsumer(new ConsoleProgressBarConsumer(System.out, WIDTH))
              .build();
    }
  }

  /** Takes the bar away. */
  synchronized void finish() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }

  synchronized void say(String words) {
    System.out.println(bar == null ? words : WIPE + words);
  }

  @Override
  public synchronized void changed(String instance, State state, Duration time) {
    double seconds = time.toMillis() / 1000.0;
    if (state == State.READY && bar != null) {
      bar.step();
    }
    say(
        switch (state) {
          case STARTING -> "  starting  " + instance;
          case READY -> "  ready     %-22s %5.1f s".formatted(instance, seconds);
          default -> "  ended     %s: again in %.1f s".formatted(instance, seconds);
        });
  }
}
