package shop.loadtest.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a figure was measured, and of what. */
public record Machine(
    int cores,
    String processor,
    String memory,
    String system,
    String kernel,
    String jdk,
    String commit) {

  private static final Pattern MODEL = Pattern.compile("model name\\s*:\\s*(.+)");
  private static final Pattern MEMORY = Pattern.compile("MemTotal:\\s+(\\d+) kB");
  private static final Pattern SYSTEM = Pattern.compile("PRETTY_NAME=\"(.+)\"");

  /** This machine, with what is checked out in {@code root}. */
  public static Machine here(Path root) {
    String kilobytes = found("/proc/meminfo", MEMORY, "0");
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        found("/proc/cpuinfo", MODEL, System.getProperty("os.arch")),
        "%.1f GB".formatted(Long.parseLong(kilobytes) / 1048576.0),
        found("/etc/os-release", SYSTEM, System.getProperty("os.name")),
        System.getProperty("os.version"),
        "%s %s".formatted(System.getProperty("java.vendor"), Runtime.version()),
        commit(root));
  }

  private static String found(String file, Pattern wanted, String otherwise) {
    try {
      Matcher matcher = wanted.matcher(Files.readString(Path.of(file)));
      return matcher.find() ? matcher.group(1) : otherwise;
    } catch (IOException notHere) {
      return otherwise;
    }
  }

  /** Such as {@code 6e7d3c5}, or {@code 6e7d3c5-dirty} when more was built than was committed. */
  private static String commit(Path root) {
    try {
      Process git =
          new ProcessBuilder("git", "describe", "--always", "--dirty", "--exclude=*")
              .directory(root.toFile())
              .start();
      String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return said.isEmpty() ? "unknown" : said;
    } catch (IOException noGit) {
      return "unknown";
    }
  }
}
