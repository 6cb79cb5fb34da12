package shop.devstack.parts;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import shop.devstack.supervision.Failure;
import shop.devstack.supervision.Leash;

/** Starts programs so that they do not hear the terminal, and runs small ones to their end. */
public final class Commands {

  // Ctrl-C and a closed terminal reach every process of the terminal; only we answer them, in
  // order.
  private static final List<String> DEAF =
      List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

  // Where every user may be.
  private static final File ROOT = new File("/");

  private Commands() {}

  /** The JDK that runs us. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** The command that runs {@code ./shop} as it runs now, to be followed by its arguments. */
  public static List<String> ourselves() {
    return List.of(
        java(),
        "-Xmx64m",
        "-Xss512k",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Dshop.root=" + System.getProperty("shop.root", "."),
        "-cp",
        System.getProperty("java.class.path"),
        "shop.devstack.Shop");
  }

  /** A class path of {@code entries} and what we ourselves were loaded from. */
  static String classPath(String... entries) {
    try {
      var ourselves = Leash.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      return String.join(File.pathSeparator, entries) + File.pathSeparator + Path.of(ourselves);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Starts a program that ends only when we say so; what it says is appended to {@code log}. */
  public static Process start(List<String> command, Map<String, String> environment, Path log)
      throws IOException {
    List<String> deaf = new ArrayList<>(DEAF);
    deaf.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(deaf).redirectErrorStream(true);
    builder.environment().putAll(environment);
    return builder.redirectOutput(Redirect.appendTo(log.toFile())).start();
  }

  /** Runs a program to its end and answers what it said. */
  public static String run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).directory(ROOT).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new Failure("'%s' failed: %s".formatted(String.join(" ", command), said.strip()));
    }
    return said;
  }
}
