package shop.devstack.manifests;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import shop.devstack.manifests.Trigger.Aggregation;
import shop.devstack.supervision.Failure;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The files that Kubernetes is given, of which only what the devstack uses is read.
 *
 * @param folder where {@code base} and {@code components} lie
 */
public record Manifests(Path folder) {

  private static final YAMLMapper YAML = new YAMLMapper();

  /** Those of the project in {@code root}. */
  public static Manifests in(Path root) {
    return new Manifests(root.resolve("k8s"));
  }

  /** What the Deployment of {@code service} says of an instance. */
  public Resources resources(String service) {
    JsonNode stated =
        documents("base", service)
            .filter(document -> document.path("kind").asString().equals("Deployment"))
            .findFirst()
            .orElseThrow(() -> new Failure("There is no Deployment of %s.".formatted(service)))
            .at("/spec/template/spec/containers/0/resources");
    return new Resources(
        Resources.millis(stated.at("/requests/cpu").asString()),
        Resources.millis(stated.at("/limits/cpu").asString()));
  }

  /** The rule by which {@code service} is scaled. */
  public Rule rule(String service) {
    JsonNode file =
        documents("components/autoscaling", service)
            .filter(document -> !document.path("kind").asString().equals("Deployment"))
            .findFirst()
            .orElseThrow();
    JsonNode spec = file.path("spec");
    return switch (file.path("kind").asString()) {
      case "HorizontalPodAutoscaler" ->
          new Rule(
              service,
              spec.path("minReplicas").asInt(1),
              spec.path("maxReplicas").asInt(),
              spec.path("metrics").valueStream().map(Manifests::metric).toList(),
              Behaviours.of(spec.path("behavior")));
      case "ScaledObject" ->
          new Rule(
              service,
              spec.path("minReplicaCount").asInt(0),
              spec.path("maxReplicaCount").asInt(100),
              spec.path("triggers").valueStream().map(Manifests::trigger).toList(),
              Behaviours.of(spec.at("/advanced/horizontalPodAutoscalerConfig/behavior")));
      case String other -> throw new Failure("Nothing is known of the kind '%s'.".formatted(other));
    };
  }

  private Stream<JsonNode> documents(String part, String service) {
    String file = service + ".yaml";
    // What there is only to compare with has all in one file.
    Path comparison = folder.resolve("comparison").resolve(file);
    Path path = Files.exists(comparison) ? comparison : folder.resolve(part).resolve(file);
    if (!Files.exists(path)) {
      throw new Failure("There is no file %s.".formatted(path));
    }
    try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(path)) {
      return documents.readAll().stream();
    } catch (JacksonException e) {
      throw new Failure("%s cannot be read: %s.".formatted(path, e.getOriginalMessage()));
    }
  }

  private static Trigger metric(JsonNode metric) {
    JsonNode cpu = metric.path("resource");
    if (!cpu.path("name").asString("").equals("cpu")) {
      throw new Failure("A HorizontalPodAutoscaler is read only for its CPU, not: " + metric);
    }
    return new Trigger.Cpu("cpu", cpu.at("/target/averageUtilization").asInt());
  }

  private static Trigger trigger(JsonNode trigger) {
    JsonNode metadata = trigger.path("metadata");
    String kind = trigger.path("type").asString();
    String name = trigger.path("name").asString(kind);
    return switch (kind) {
      case "cpu" -> new Trigger.Cpu(name, Integer.parseInt(metadata.path("value").asString()));
      case "metrics-api" ->
          new Trigger.Polled(
              name,
              URI.create(metadata.path("url").asString()).getPath(),
              metadata.path("valueLocation").asString(),
              trigger.path("metricType").asString("AverageValue").equals("AverageValue"),
              Double.parseDouble(metadata.path("targetValue").asString()),
              Aggregation.valueOf(
                  metadata.path("aggregationType").asString("average").toUpperCase(Locale.ROOT)));
      case String other ->
          throw new Failure("Nothing is known of triggers of the type '%s'.".formatted(other));
    };
  }
}
