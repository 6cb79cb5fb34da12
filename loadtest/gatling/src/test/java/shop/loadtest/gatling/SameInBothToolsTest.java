package shop.loadtest.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Gatling and k6 play the same scenarios, with the same journeys, requests and parameters. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameInBothToolsTest {

  private static final Pattern PARAMETER = Pattern.compile("['\"](SHOP_[A-Z0-9]+)['\"]");
  private static final Pattern REQUEST =
      Pattern.compile("asking\\s*\\.(?:ask|json)\\(\\s*['\"]([a-z-]+)['\"]");
  private static final Pattern JAVA_JOURNEY = Pattern.compile("case \"([a-z-]+)\" ->");
  private static final Pattern K6_JOURNEYS = Pattern.compile("export const journeys = \\{(.*?)};");
  private static final Pattern ADDRESS =
      Pattern.compile("['\"`](/(?:api(?!/admin)|oauth2|login)[^?'\"`]*)");
  private static final Pattern FAILURES =
      Pattern.compile("const FAILURES = \\[(.*?)]", Pattern.DOTALL);

  private final Path root = Playbook.root();
  private final Playbook playbook = Playbook.read();
  private final String gatling = sources(root.resolve("loadtest/gatling/src/test/java"), ".java");
  private final String k6 = sources(root.resolve("loadtest/k6"), ".js");

  @Test
  void bothKnowTheSameJourneys() {
    Set<String> known = playbook.journeys().keySet();
    assertThat(found(JAVA_JOURNEY, gatling)).isEqualTo(new TreeSet<>(known));
    assertThat(words(K6_JOURNEYS, k6)).containsExactlyInAnyOrderElementsOf(known);
  }

  @Test
  void bothSendTheSameRequests() {
    Set<String> known = new TreeSet<>(playbook.requests().keySet());
    assertThat(found(REQUEST, gatling)).isEqualTo(known);
    assertThat(found(REQUEST, k6)).isEqualTo(known);
  }

  @Test
  void bothReadTheSameParameters() {
    Set<String> known = new TreeSet<>(playbook.parameters().keySet());
    known.removeAll(peaks());
    assertThat(found(PARAMETER, gatling)).containsAll(known).isEqualTo(found(PARAMETER, k6));
    assertThat(playbook.parameters().keySet()).containsAll(found(PARAMETER, k6));
  }

  /** Parameters that flows name, and so both tools read. */
  private Set<String> peaks() {
    return playbook.scenarios().values().stream()
        .flatMap(scenario -> scenario.flows().stream())
        .map(Playbook.Flow::of)
        .collect(Collectors.toSet());
  }

  @Test
  void bothAskAtTheSameAddresses() {
    assertThat(addresses(gatling)).isEqualTo(addresses(k6)).hasSizeGreaterThan(10);
  }

  @Test
  void everyRefusalIsAKnownProblem() {
    String problems = text(root.resolve("docs/problems.md"));
    Stream<String> proper =
        playbook.requests().values().stream().flatMap(request -> request.proper().stream());
    assertThat(Stream.concat(proper, words(FAILURES, k6).stream()))
        .filteredOn(kind -> !kind.matches("\\d+|no-answer|other"))
        .isNotEmpty()
        .allSatisfy(kind -> assertThat(problems).contains("| `" + kind + "` |"));
    assertThat(problems).contains("| `" + playbook.overloaded() + "` |");
  }

  private static Set<String> addresses(String source) {
    return found(ADDRESS, source).stream()
        .map(address -> address.replaceAll("[#$]\\{[^}]*}|%s", "_").replaceAll("/_?$", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> found(Pattern pattern, String source) {
    return pattern
        .matcher(source)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The names in a list of the source. */
  private static Set<String> words(Pattern list, String source) {
    return found(list, source).stream()
        .flatMap(found -> Arrays.stream(found.split(",", -1)))
        .map(word -> word.replaceAll(":.*", "").replaceAll("['\\s]", ""))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** All but this test. */
  private static String sources(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .filter(file -> !file.toString().endsWith("Test.java"))
          .map(SameInBothToolsTest::text)
          .collect(Collectors.joining());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
