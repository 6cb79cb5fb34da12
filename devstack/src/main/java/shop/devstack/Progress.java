package shop.devstack;

import java.io.Console;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.jline.utils.Status;
import shop.devstack.supervision.Failure;
import shop.devstack.supervision.Listener;

/** Tells what is happening, a line for each thing done; what is under way is kept apart. */
final class Progress implements Listener {

  private static final AttributedStyle FAINT = AttributedStyle.DEFAULT.faint();

  private final Map<String, Instant> underWay = new ConcurrentSkipListMap<>();

  /** On a terminal, a last line counts the seconds of what is under way; a file gets none. */
  static Progress shown() {
    Progress progress = new Progress();
    if (Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()) {
      Thread.ofVirtual().name("progress").start(progress::count);
    }
    return progress;
  }

  void say(String words) {
    System.out.println(words);
  }

  @Override
  public void starting(String instance) {
    underWay.put(instance, Instant.now());
    say("  starting  " + instance);
  }

  @Override
  public void ready(String instance, Duration took) {
    underWay.remove(instance);
    say("  ready     %-22s %5.1f s".formatted(instance, took.toMillis() / 1000.0));
  }

  @Override
  public void died(String instance, Duration pause) {
    underWay.remove(instance);
    say("  ended     %s: again in %.1f s".formatted(instance, pause.toMillis() / 1000.0));
  }

  private void count() {
    try (var terminal = TerminalBuilder.builder().system(true).dumb(true).build()) {
      Status line = Status.getStatus(terminal);
      while (line != null) {
        TimeUnit.MILLISECONDS.sleep(500);
        line.update(underWay.isEmpty() ? List.of() : List.of(new AttributedString(words(), FAINT)));
      }
    } catch (IOException e) {
      throw new Failure("The terminal cannot be used: %s.".formatted(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String words() {
    return underWay.entrySet().stream()
        .map(e -> "%s %d s".formatted(e.getKey(), seconds(e.getValue())))
        .collect(Collectors.joining(" · ", "  … ", ""));
  }

  private static long seconds(Instant since) {
    return Duration.between(since, Instant.now()).toSeconds();
  }
}
