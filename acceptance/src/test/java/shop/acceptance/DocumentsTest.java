package shop.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents name exists: files, types, commands, environment variables, addresses. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentsTest {

  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");
  private static final Pattern TYPE =
      Pattern.compile("([A-Z][a-z]+(?:[A-Z][a-z0-9]+)+)(?:\\.\\w+)?");
  private static final Pattern METHOD =
      Pattern.compile("[A-Z][a-z]+(?:[A-Z][a-z0-9]+)+\\.[a-z]\\w*");
  private static final Pattern COMMAND = Pattern.compile("\\./shop ([a-z]+)");
  private static final Pattern VARIABLE = Pattern.compile("\\bSHOP_[A-Z_]+\\b");
  private static final Pattern ADDRESS =
      Pattern.compile("/api(?!/v2)(/[a-z{}A-Z-]+)+"); // Zipkin has /api/v2

  /** Types of libraries that our documents speak of. */
  private static final Set<String> FOREIGN =
      Set.of("DiscoveryClient", "KafkaTemplate", "RateLimit", "RestClient");

  private final Path root = Checkout.root();
  private final Sources sources = Sources.of(root);

  Stream<Path> documents() {
    return sources.files().stream().filter(file -> file.toString().endsWith(".md"));
  }

  @Test
  void thereAreDocuments() {
    assertThat(documents().map(file -> file.getFileName().toString()))
        .contains("README.md", "CHANGELOG.md", "purchase.md");
  }

  @ParameterizedTest
  @MethodSource("documents")
  void linksLeadSomewhere(Path document) {
    assertThat(
            matches(LINK, document, 1)
                .filter(link -> !link.contains("://"))
                .filter(link -> !Files.exists(document.resolveSibling(link).normalize())))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void pathsExist(Path document) {
    Set<String> rooms = sources.rooms();
    assertThat(
            matches(CODE, document, 1)
                .filter(code -> code.matches("[\\w./-]+/[\\w./-]*"))
                .filter(code -> rooms.contains(code.substring(0, code.indexOf('/'))))
                .filter(code -> !Files.exists(root.resolve(code))))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void typesExist(Path document) {
    Set<String> types = sources.types();
    assertThat(
            matches(CODE, document, 1)
                .map(TYPE::matcher)
                .filter(Matcher::matches)
                .map(type -> type.group(1))
                .filter(type -> !types.contains(type) && !FOREIGN.contains(type)))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void methodsExist(Path document) {
    assertThat(
            matches(CODE, document, 1)
                .filter(code -> METHOD.matcher(code).matches())
                .filter(method -> !FOREIGN.contains(method.substring(0, method.indexOf('.'))))
                .filter(method -> !sources.hasMethod(method)))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void commandsExist(Path document) {
    assertThat(
            matches(COMMAND, document, 1).filter(command -> !sources.commands().contains(command)))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void environmentVariablesAreRead(Path document) {
    assertThat(matches(VARIABLE, document, 0).filter(variable -> !sources.readsVariable(variable)))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void addressesAreServed(Path document) {
    assertThat(matches(ADDRESS, document, 0).filter(address -> !sources.serves(address))).isEmpty();
  }

  @Test
  void everyProblemTypeIsListed() {
    assertThat(sources.problemTypes()).contains("sold-out", "not-here-yet", "unauthorized");
    String listed = Sources.text(root.resolve("docs/problems.md"));
    assertThat(sources.problemTypes()).allMatch(type -> listed.contains("| `" + type + "` |"));
  }

  private static Stream<String> matches(Pattern pattern, Path document, int group) {
    try {
      String text = Files.readString(document);
      return new TreeSet<>(
              pattern
                  .matcher(text)
                  .results()
                  .map(found -> found.group(group))
                  .collect(Collectors.toSet()))
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
