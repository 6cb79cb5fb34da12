package shop.devstack.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import shop.devstack.supervision.Failure;
import shop.devstack.supervision.Leash;
import shop.devstack.supervision.Leftovers;

/** Starts programs so that they do not hear the terminal, and runs small ones to their end. */
final class Commands {

  // Ctrl-C and a closed terminal reach every process of the terminal; only we answer them, in
  // order.
  private static final List<String> DEAF =
      List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

  private Commands() {}

  /** What begins the command of a Java program of the data folder {@code home}. */
  static List<String> java(Path home, int heap, String... rest) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(new Leftovers(home).mark());
    command.addAll(List.of("-Xmx%dm".formatted(heap), "-Xss512k", "-XX:+UseSerialGC"));
    command.addAll(List.of(rest));
    return command;
  }

  /** The text of a file that lies beside this class. */
  static String resource(String name) {
    try (var text = Commands.class.getResourceAsStream(name)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What starts a program that is not ours, from the jars that the build has copied to {@code
   * jars}: it ends with the devstack and is told the rest.
   */
  static List<String> foreign(Settings settings, int heap, String jars, String... rest) {
    URL ourselves = Commands.class.getProtectionDomain().getCodeSource().getLocation();
    // Of our own libraries Kafka needs one: Jackson's annotations, which both versions share.
    String libraries = "%2$s/%1$s/*:%2$s/lib/*".formatted(jars, settings.built("devstack"));
    List<String> command =
        java(
            settings.home(),
            heap,
            "-XX:TieredStopAtLevel=1",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-Dlog4j2.configurationFile=shop/devstack/parts/kafka-log4j2.properties",
            "-cp",
            libraries + ":" + Path.of(URI.create(ourselves.toString())),
            Leash.class.getName());
    command.addAll(List.of(rest));
    return command;
  }

  /** Starts a program that ends only when we say so; what it says is appended to {@code log}. */
  static Process start(List<String> command, Map<String, String> environment, Path log)
      throws IOException {
    return program(command, environment, log).start();
  }

  /** The same, not started yet. */
  static ProcessBuilder program(List<String> command, Map<String, String> environment, Path log) {
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(DEAF)).redirectErrorStream(true);
    builder.command().addAll(command);
    builder.environment().putAll(environment);
    return builder.redirectOutput(Redirect.appendTo(log.toFile()));
  }

  /** Runs a program to its end; what it says is appended to {@code log}. */
  static void run(List<String> command, Path log) throws IOException {
    if (start(command, Map.of(), log).onExit().join().exitValue() != 0) {
      throw new Failure("'%s' failed, see %s.".formatted(String.join(" ", command), log));
    }
  }
}
