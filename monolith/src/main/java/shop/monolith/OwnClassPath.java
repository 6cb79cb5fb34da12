package shop.monolith;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.CodeSource;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.SmartClassLoader;

/**
 * The one class path as a single module would have it: the jars that its own runnable jar carries,
 * and no others. Spring Boot configures by what it finds on the class path; so a module without
 * JPA, say, stays one. All classes come from the one loader below and are there once.
 */
final class OwnClassPath extends ClassLoader implements SmartClassLoader {

  private static final Pattern JAR = Pattern.compile("([^/!]+\\.jar)(?=!|/|$)");
  private static final Pattern LISTED = Pattern.compile("- \".*/([^/]+\\.jar)\"");

  static {
    registerAsParallelCapable();
  }

  private final Set<String> jars;

  OwnClassPath(Set<String> jars) {
    super(OwnClassPath.class.getClassLoader());
    this.jars = jars;
  }

  /** What the build has found in the runnable jar of {@code service}. */
  static OwnClassPath of(String service) {
    String list = service + "/BOOT-INF/classpath.idx";
    try (InputStream file = OwnClassPath.class.getResourceAsStream(list)) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      Set<String> jars =
          LISTED.matcher(text).results().map(jar -> jar.group(1)).collect(Collectors.toSet());
      String platform =
          jars.stream().filter(jar -> jar.startsWith("platform-")).findFirst().orElseThrow();
      jars.add(platform.replaceFirst("platform", service));
      return new OwnClassPath(jars);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    Class<?> found = getParent().loadClass(name);
    CodeSource source = found.getProtectionDomain().getCodeSource();
    if (source != null && !isOwn(source.getLocation())) {
      throw new ClassNotFoundException(name);
    }
    return found;
  }

  @Override
  public @Nullable URL getResource(String name) {
    try {
      Enumeration<URL> all = getResources(name);
      return all.hasMoreElements() ? all.nextElement() : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return Collections.enumeration(
        Collections.list(getParent().getResources(name)).stream().filter(this::isOwn).toList());
  }

  /** What lies in no jar is Java's or ours. */
  private boolean isOwn(@Nullable URL location) {
    String jar = location == null ? null : jar(location.toString());
    return jar == null || jars.contains(jar);
  }

  /** The innermost jar of an address such as {@code jar:nested:/a.jar/!BOOT-INF/lib/b.jar!/C}. */
  static @Nullable String jar(String location) {
    String innermost = null;
    Matcher jar = JAR.matcher(location);
    while (jar.find()) {
      innermost = jar.group(1);
    }
    return location.contains("BOOT-INF/classes") ? null : innermost;
  }

  @Override
  public ClassLoader getOriginalClassLoader() {
    return getParent();
  }
}
