package shop.devstack.parts;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import shop.devstack.supervision.Failure;
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

  /** Where the classes of the devstack lie. */
  static String ourselves() {
    return Commands.class.getProtectionDomain().getCodeSource().getLocation().getPath();
  }

  /** Starts a program that ends only when we say so; what it says is appended to {@code log}. */
  static Process start(List<String> command, Map<String, String> environment, Path log)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(DEAF)).redirectErrorStream(true);
    builder.command().addAll(command);
    builder.environment().putAll(environment);
    return builder.redirectOutput(Redirect.appendTo(log.toFile())).start();
  }

  /** Runs a program to its end; in the folder where every user may be. */
  static void run(List<String> command, Map<String, String> environment, Path log)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(new File("/"));
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
    try {
      if (builder.start().waitFor() != 0) {
        throw new Failure("'%s' failed, see %s.".formatted(String.join(" ", command), log));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("'%s' was interrupted.".formatted(command.getFirst()));
    }
  }
}
