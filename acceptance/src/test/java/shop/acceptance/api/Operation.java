package shop.acceptance.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One operation of a service, as its OpenAPI document tells it.
 *
 * @param spec what the document says of it
 * @param document the whole document, in which references are looked up
 */
record Operation(String service, String method, String path, JsonNode spec, JsonNode document) {

  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  /** Every operation of a document. */
  static List<Operation> in(String service, JsonNode document) {
    List<Operation> operations = new ArrayList<>();
    document
        .path("paths")
        .propertyStream()
        .forEach(path ->
            path.getValue()
                .propertyStream()
                .filter(o -> METHODS.contains(o.getKey()))
                .forEach(o ->
                    operations.add(
                        new Operation(
                            service,
                            o.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            o.getValue(),
                            document))));
    return operations;
  }

  /** Whether customers reach it through the gateway; the others are between services. */
  boolean isPublic() {
    return path.startsWith("/api/") || path.startsWith("/dev/");
  }

  boolean isAdministration() {
    return path.startsWith("/api/admin/");
  }

  boolean needsToken() {
    JsonNode security = spec.has("security") ? spec.path("security") : document.path("security");
    return !security.isEmpty() && security.valueStream().noneMatch(JsonNode::isEmpty);
  }

  /** The role whose token it takes. */
  String role() {
    if (path.contains("/dead-letters") || path.startsWith("/api/admin/keys")) {
      return "operator";
    }
    return isAdministration() ? "merchandiser" : "customer";
  }

  /** Whether everyone may call it who has signed in. */
  boolean takesAnyRole() {
    return path.equals("/api/customers/me");
  }

  boolean changesSomething() {
    return !method.equals("GET");
  }

  List<Parameter> parameters() {
    return spec.path("parameters").valueStream().map(this::resolved).map(Parameter::new).toList();
  }

  /** What a body must look like, if it takes one. */
  Optional<JsonNode> bodySchema() {
    return Optional.of(spec.at("/requestBody/content/application~1json"))
        .filter(JsonNode::isObject)
        .map(content -> content.path("schema"));
  }

  /** The first example of a body. */
  Optional<JsonNode> bodyExample() {
    return examples(spec.at("/requestBody/content/application~1json")).stream().findFirst();
  }

  /** The examples of some content: its own, or else its schema's. */
  List<JsonNode> examples(JsonNode content) {
    if (content.has("example")) {
      return List.of(content.path("example"));
    }
    if (content.has("examples")) {
      return content.path("examples").valueStream().map(e -> resolved(e).path("value")).toList();
    }
    return composed(resolved(content.path("schema"))).map(List::of).orElse(List.of());
  }

  /** A schema's own example, or the examples of its properties put together. */
  private Optional<JsonNode> composed(JsonNode schema) {
    if (schema.has("example")) {
      return Optional.of(schema.path("example"));
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    schema
        .path("properties")
        .propertyStream()
        .forEach(property ->
            composed(resolved(property.getValue()))
                .ifPresent(example -> object.set(property.getKey(), example)));
    return object.isEmpty() ? Optional.empty() : Optional.of(object);
  }

  Set<String> statuses() {
    return spec.path("responses").propertyStream().map(e -> e.getKey()).collect(Collectors.toSet());
  }

  /** The bodies that an answer may have, by their types. */
  Map<String, JsonNode> answers(String status) {
    return resolved(spec.path("responses").path(status))
        .path("content")
        .propertyStream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Follows a reference within the document. */
  JsonNode resolved(JsonNode node) {
    return node.has("$ref")
        ? resolved(document.at(node.path("$ref").asString().substring(1)))
        : node;
  }

  @Override
  public String toString() {
    return "%s %s".formatted(method, path);
  }

  /** Something that goes into the path, the query or a header. */
  record Parameter(JsonNode spec) {

    String name() {
      return spec.path("name").asString();
    }

    String in() {
      return spec.path("in").asString();
    }

    boolean isRequired() {
      return spec.path("required").asBoolean();
    }

    JsonNode schema() {
      return spec.path("schema");
    }

    boolean isNumber() {
      return schema().path("type").asString("").matches("integer|number");
    }

    /** A value that the document offers, or one that is likely to be understood. */
    String example() {
      for (JsonNode offered :
          List.of(
              spec.path("example"), spec.path("examples").path(0).path("value"),
              schema().path("example"), schema().path("examples").path(0),
              schema().path("default"), schema().path("enum").path(0))) {
        if (offered.isValueNode() && !offered.isNull()) {
          return offered.asString();
        }
      }
      return isNumber() ? "1" : "some-" + name().toLowerCase(Locale.ROOT);
    }
  }
}
