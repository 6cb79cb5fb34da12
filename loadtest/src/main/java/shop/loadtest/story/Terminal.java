package shop.loadtest.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import shop.devstack.supervision.Failure;

/**
 * Where the commands of the shop are typed.
 *
 * @param environment that makes them speak of one shop
 */
record Terminal(Path root, Path home, Map<String, String> environment) {

  /** Waits for a command, and answers what it printed. */
  List<String> say(String... words) throws IOException {
    Path out = Files.createTempFile(home, words[0], ".out");
    try {
      Process process =
          command(words)
              .redirectOutput(out.toFile())
              .redirectError(home.resolve("commands.log").toFile())
              .start();
      if (process.onExit().join().exitValue() != 0) {
        throw new Failure(
            "./shop %s failed: %s"
                .formatted(words[0], Files.readString(home.resolve("commands.log"))));
      }
      return Files.readAllLines(out);
    } finally {
      Files.delete(out);
    }
  }

  /** The command, not started yet. */
  ProcessBuilder command(String... words) {
    List<String> command = new ArrayList<>(List.of(root.resolve("shop").toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
    builder.environment().putAll(environment);
    return builder;
  }
}
