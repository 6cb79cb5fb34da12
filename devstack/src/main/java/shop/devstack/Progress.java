package shop.devstack;

import java.io.PrintStream;
import java.time.Duration;
import shop.devstack.supervision.Listener;

/** Tells what is happening, a line for each thing done. */
final class Progress implements Listener {

  private final PrintStream out;

  Progress(PrintStream out) {
    this.out = out;
  }

  void say(String words) {
    out.println(words);
  }

  @Override
  public void starting(String instance) {
    say("  starting  " + instance);
  }

  @Override
  public void ready(String instance, Duration took) {
    say("  ready     %-22s %5.1f s".formatted(instance, took.toMillis() / 1000.0));
  }

  @Override
  public void died(String instance, Duration pause) {
    say("  ended     %s: again in %.1f s".formatted(instance, pause.toMillis() / 1000.0));
  }
}
