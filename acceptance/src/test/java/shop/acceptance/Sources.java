package shop.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The project's own files, and what can be read from them about names. */
public record Sources(Path root, List<Path> files) {

  private static final Set<String> NOT_OURS = Set.of("target", ".git", ".shop", ".idea");
  private static final Pattern TYPE =
      Pattern.compile("\\b(?:class|record|interface|enum|@interface) ([A-Z]\\w+)");
  private static final Pattern COMMAND = Pattern.compile("name = \"([a-z]+)\"");
  private static final Pattern PROBLEM =
      Pattern.compile(
          "(?:Problem\\.of\\(\\s*HttpStatus\\.\\w+,|\\bconflict\\(|\\bsent\\(HttpStatus\\.\\w+,)\\s*\"([a-z-]+)\"");
  private static final Pattern PROPERTIES =
      Pattern.compile("@ConfigurationProperties\\(\"([a-z.-]+)\"\\)");
  private static final Pattern COMPONENT = Pattern.compile("\\b([a-z]\\w*)\\s*[,)]");
  private static final Pattern PREFIX =
      Pattern.compile("@RequestMapping\\(\\s*(?:path = )?\"([^\"]+)\"");
  private static final Pattern MAPPING =
      Pattern.compile("@(?:Get|Put|Post|Delete)Mapping(?:\\([^\"()]*(?:\"([^\"]*)\")?)?");

  static Sources of(Path root) {
    try (Stream<Path> all = Files.walk(root)) {
      return new Sources(
          root, all.filter(Files::isRegularFile).filter(file -> isOurs(root, file)).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOurs(Path root, Path file) {
    for (Path part : root.relativize(file)) {
      if (NOT_OURS.contains(part.toString())) {
        return false;
      }
    }
    return true;
  }

  /** The folders at the top. */
  Set<String> rooms() {
    return files.stream()
        .map(root::relativize)
        .filter(file -> file.getNameCount() > 1)
        .map(file -> file.getName(0).toString())
        .collect(Collectors.toSet());
  }

  /** The names of all types. */
  Set<String> types() {
    return java().flatMap(file -> groups(TYPE, text(file))).collect(Collectors.toSet());
  }

  /** Whether a type has such a method, both named as in {@code Type.method}. */
  boolean hasMethod(String method) {
    String type = method.substring(0, method.indexOf('.'));
    String name = method.substring(method.indexOf('.') + 1);
    return java()
        .filter(file -> file.endsWith(type + ".java"))
        .anyMatch(file -> text(file).contains(" " + name + "("));
  }

  /** The commands of the one command. */
  Set<String> commands() {
    Set<String> commands =
        java()
            .filter(file ->
                root.relativize(file).startsWith("devstack")
                    || root.relativize(file).startsWith("loadtest"))
            .map(Sources::text)
            .filter(text -> text.contains("@Command"))
            .flatMap(text -> groups(COMMAND, text))
            .collect(Collectors.toCollection(HashSet::new));
    commands.addAll(Set.of("test", "campaign", "load", "help"));
    return commands;
  }

  /** The problem types that the services answer with. */
  Set<String> problemTypes() {
    return java()
        .filter(file -> file.toString().contains("/src/main/"))
        .flatMap(file -> groups(PROBLEM, text(file)))
        .collect(Collectors.toSet());
  }

  /** Whether something other than a document reads this environment variable. */
  boolean readsVariable(String variable) {
    return settings().contains(squeezed(variable))
        || java().anyMatch(file -> text(file).contains("number(\"%s\"".formatted(variable)))
        || files.stream()
            .filter(file -> !file.toString().endsWith(".md"))
            .filter(file -> !root.relativize(file).startsWith("acceptance"))
            .filter(file -> file.toString().matches(".*(java|yaml|/shop|xml)"))
            .map(Sources::text)
            .anyMatch(text -> text.contains(variable) || text.contains(asProperty(variable)));
  }

  /** Whether a controller answers at this address. */
  boolean serves(String address) {
    return java()
        .filter(file -> file.toString().endsWith("Controller.java"))
        .flatMap(file -> addresses(text(file)))
        .anyMatch(served -> matches(served, address));
  }

  private static boolean matches(String served, String address) {
    return address.matches(served.replaceAll("\\$?\\{[^}]+}", "[^/]+"));
  }

  private static Stream<String> addresses(String controller) {
    String prefix = groups(PREFIX, controller).findFirst().orElse("");
    return groups(MAPPING, controller).map(path -> prefix + path);
  }

  private Set<String> settings() {
    return java().map(Sources::text).flatMap(Sources::settings).collect(Collectors.toSet());
  }

  private static Stream<String> settings(String text) {
    return groups(PROPERTIES, text)
        .flatMap(prefix ->
            groups(COMPONENT, text)
                .flatMap(name ->
                    Stream.concat(
                        Stream.of(squeezed(prefix + name)),
                        groups(COMPONENT, text).map(nested -> squeezed(prefix + name + nested)))));
  }

  private static String asProperty(String variable) {
    return '"' + variable.toLowerCase(Locale.ROOT).replace('_', '.') + '"';
  }

  private static String squeezed(String name) {
    return name.replaceAll("[^A-Za-z]", "").toUpperCase(Locale.ROOT);
  }

  private Stream<Path> java() {
    return files.stream().filter(file -> file.toString().endsWith(".java"));
  }

  private static Stream<String> groups(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.results().map(found -> found.group(1) == null ? "" : found.group(1));
  }

  /** A file by its path in the project. */
  public static Path document(String path) {
    return Checkout.root().resolve(path);
  }

  /** Everything in a file. */
  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
