package shop.loadtest.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a process holds of the memory, in megabytes.
 *
 * @param resident everything, also what it shares with others
 * @param proportional what it shares counted in parts, so that a sum over processes is right
 */
record Memory(double resident, double proportional) {

  private static final Pattern RSS = Pattern.compile("(?m)^Rss:\\s+(\\d+) kB");
  private static final Pattern PSS = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB");

  static Memory of(ProcessHandle process) throws IOException {
    Path told = Path.of("/proc/%d/smaps_rollup".formatted(process.pid()));
    String text = Files.exists(told) ? Files.readString(told) : "";
    return new Memory(megabytes(RSS, text), megabytes(PSS, text));
  }

  private static double megabytes(Pattern pattern, String text) {
    Matcher kilobytes = pattern.matcher(text);
    return kilobytes.find() ? Long.parseLong(kilobytes.group(1)) / 1024.0 : Double.NaN;
  }
}
