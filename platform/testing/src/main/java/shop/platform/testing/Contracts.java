package shop.platform.testing;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds a service to what {@code contracts/} says of its events and its HTTP exchanges. */
public final class Contracts {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private Contracts() {}

  /** The writer's side: fails unless the payload fits the schema and has the example's fields. */
  public static void assertMatches(String type, Object payload) {
    String json = JSON.writeValueAsString(payload);
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text("events/%s.schema.json".formatted(type)));
    var errors = schema.validate(json, InputFormat.JSON);
    if (!errors.isEmpty()) {
      throw new AssertionError("%s breaks its schema: %s".formatted(type, errors));
    }
    Set<String> written = paths(JSON.readTree(json));
    Set<String> promised = paths(example(type));
    if (!written.equals(promised)) {
      throw new AssertionError(
          "%s has the fields %s, its example %s".formatted(type, written, promised));
    }
  }

  /** The reader's side: the example in the reader's record, each field of which must be there. */
  public static <E> E example(String type, Class<E> payload) {
    JsonNode example = example(type);
    E read = JSON.treeToValue(example, payload);
    Set<String> missing = new TreeSet<>(paths(JSON.valueToTree(read)));
    missing.removeAll(paths(example));
    if (!missing.isEmpty()) {
      throw new AssertionError("%s does not have what we read: %s".formatted(type, missing));
    }
    return read;
  }

  /** The example of an event, as it stands in the contract. */
  public static JsonNode example(String type) {
    return JSON.readTree(text("events/%s.json".formatted(type)));
  }

  /** Plays a provider with the exchanges of its contract, on a free port; the caller stops it. */
  public static WireMockServer stubs(String provider) {
    WireMockServer server =
        new WireMockServer(
            WireMockConfiguration.options()
                .dynamicPort()
                .globalTemplating(true)
                .usingFilesUnderClasspath("contracts/http/" + provider));
    server.start();
    return server;
  }

  /** The exchanges that a provider promises, in the order of their names. */
  public static List<HttpExchange> httpExamples(String provider) {
    try {
      Resource[] files =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:contracts/http/%s/mappings/*.json".formatted(provider));
      if (files.length == 0) {
        throw new AssertionError("No exchanges of " + provider);
      }
      return Arrays.stream(files)
          .sorted(Comparator.comparing(Resource::getFilename))
          .map(file -> HttpExchange.of(file.getFilename(), JSON.readTree(text(file))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String path) {
    return text(new ClassPathResource("contracts/" + path));
  }

  private static String text(Resource resource) {
    try {
      return resource.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("No contract at " + resource, e);
    }
  }

  private static Set<String> paths(JsonNode node) {
    Set<String> paths = new TreeSet<>();
    collect(node, "", paths);
    return paths;
  }

  private static void collect(JsonNode node, String at, Set<String> paths) {
    node.propertyStream()
        .forEach(field -> {
          String path = at + "/" + field.getKey();
          paths.add(path);
          collect(field.getValue(), path, paths);
        });
    node.valueStream()
        .filter(value -> node.isArray())
        .forEach(value -> collect(value, at + "[]", paths));
  }
}
