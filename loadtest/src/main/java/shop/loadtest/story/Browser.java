package shop.loadtest.story;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The browser of the person at the terminal, where there is one. */
final class Browser {

  private static final List<String> OPENERS = List.of("xdg-open", "open", "wslview");

  private Browser() {}

  /** Shows a file, or does nothing. */
  static void show(Path page) {
    for (String opener : OPENERS) {
      try {
        new ProcessBuilder(opener, page.toUri().toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
        return;
      } catch (IOException notHere) {
        // Another one may be.
      }
    }
  }
}
