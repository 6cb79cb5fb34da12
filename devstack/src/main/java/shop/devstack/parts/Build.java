package shop.devstack.parts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import shop.devstack.supervision.Failure;

/** Builds those services that are missing or older than what they are made from. */
public final class Build {

  private static final Pattern BUILDING = Pattern.compile("\\[INFO] Building (.+?) 1\\.0\\.0.*");

  private final Settings settings;

  /** Builds within {@code settings}' project. */
  public Build(Settings settings) {
    this.settings = settings;
  }

  /** The services of {@code wanted} that have to be built. */
  public List<Service> missing(List<Service> wanted) {
    Instant shared =
        newest(
            Stream.of(
                "pom.xml",
                "platform/pom.xml",
                "platform/src",
                "contracts/http",
                "contracts/events"));
    return wanted.stream().filter(service -> isOld(service, shared)).toList();
  }

  private boolean isOld(Service service, Instant shared) {
    Path jar = ServicePart.jar(settings, service);
    if (!Files.exists(jar)) {
      return true;
    }
    Instant own = newest(Stream.of(service.module() + "/pom.xml", service.module() + "/src/main"));
    // The build gives the runnable jar a fixed time, so that equal sources make equal jars; the
    // library from which it is made tells when that was.
    Instant built = max(modified(jar), modified(ServicePart.library(settings, service)));
    return built.isBefore(own) || built.isBefore(shared);
  }

  private static Instant max(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private Instant newest(Stream<String> paths) {
    return paths
        .map(settings.root()::resolve)
        .filter(Files::exists)
        .flatMap(Build::filesIn)
        .map(Build::modified)
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  private static Stream<Path> filesIn(Path path) {
    try (Stream<Path> all = Files.walk(path)) {
      return all.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Instant modified(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException goneMeanwhile) {
      return Instant.EPOCH;
    }
  }

  /** Builds {@code services} and what they stand on, naming each module as it comes. */
  public void build(List<Service> services, Consumer<String> progress) throws InterruptedException {
    List<String> modules = services.stream().map(Service::module).toList();
    List<String> said = new ArrayList<>();
    try {
      Process maven = maven(modules);
      try (BufferedReader lines = maven.inputReader()) {
        lines.lines().peek(said::add).forEach(line -> tell(line, progress));
      }
      keepLog(said);
      if (maven.waitFor() != 0) {
        String errors =
            String.join(
                "\n", said.stream().filter(l -> l.startsWith("[ERROR]")).limit(20).toList());
        throw new Failure("The build fails; the whole log is %s.%n%s".formatted(log(), errors));
      }
      for (Service service : services) {
        Files.setLastModifiedTime(ServicePart.jar(settings, service), FileTime.from(Instant.now()));
      }
    } catch (IOException e) {
      throw new Failure("The build cannot be run: %s.".formatted(e.getMessage()));
    }
  }

  private Process maven(List<String> modules) throws IOException {
    String which = String.join(",", modules);
    // Whether it is tested and well formatted is ./shop test's business.
    List<String> command =
        List.of(
            "./mvnw",
            "-B",
            "-Dmaven.test.skip",
            "-Dspotless.check.skip",
            "-pl",
            which,
            "-am",
            "package");
    ProcessBuilder builder = new ProcessBuilder(command).directory(settings.root().toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder.redirectErrorStream(true).start();
  }

  private static void tell(String line, Consumer<String> progress) {
    Matcher building = BUILDING.matcher(line);
    if (building.matches()) {
      progress.accept(building.group(1));
    }
  }

  private void keepLog(List<String> said) throws IOException {
    Files.createDirectories(log().getParent());
    Files.write(log(), said);
  }

  private Path log() {
    return settings.home().resolve("logs").resolve("build.txt");
  }
}
