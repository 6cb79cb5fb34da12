package shop.acceptance.api;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import shop.acceptance.api.Call.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whether an answer is one that the document promises, and says nothing of our inside. */
final class Verdict {

  private static final Pattern INSIDE =
      Pattern.compile(
          "Exception|\\bat (?:java|org|shop)\\.|springframework|tools\\.jackson|java\\.(?:lang|util)"
              + "|hibernate|SQLSTATE|PSQL|jdbc:|\\.java:\\d+|constraint \\[");

  private final SchemaRegistry schemas =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final Map<String, Schema> known = new ConcurrentHashMap<>();

  /** What is wrong with the answer; empty when nothing is. */
  List<String> on(Call call, Reply reply) {
    List<String> wrong = new ArrayList<>();
    if (reply.status() >= 500) {
      wrong.add("a failure of ours: " + reply);
    }
    if (!call.operation().statuses().contains(String.valueOf(reply.status()))) {
      wrong.add("an answer that the document does not have: " + reply);
    }
    if (reply.status() >= 400 && !reply.contentType().startsWith("application/problem+json")) {
      wrong.add("no problem detail: " + reply);
    }
    if (INSIDE.matcher(reply.body()).find() && !call.operation().path().contains("dead-letters")) {
      wrong.add("something of our inside: " + reply);
    }
    wrong.addAll(againstDocument(call.operation(), reply));
    return wrong;
  }

  /** Whether the document allows this body. */
  boolean allows(Operation operation, String body) {
    return operation
        .bodySchema()
        .map(schema -> schema(operation, "body", schema).validate(body, InputFormat.JSON).isEmpty())
        .orElse(true);
  }

  /** Whether the document promises such a body. */
  boolean promises(Operation operation, String status, JsonNode content, JsonNode body) {
    return !content.has("schema")
        || schema(operation, status, content.path("schema"))
            .validate(body.toString(), InputFormat.JSON)
            .isEmpty();
  }

  private List<String> againstDocument(Operation operation, Reply reply) {
    if (reply.body().isEmpty() || !reply.contentType().contains("json")) {
      return List.of();
    }
    String status = String.valueOf(reply.status());
    JsonNode body = JsonMapper.shared().readTree(reply.body());
    return operation.answers(status).entrySet().stream()
        .filter(content -> reply.contentType().startsWith(content.getKey()))
        .filter(content -> !promises(operation, status, content.getValue(), body))
        .map(_ -> "a body that the document does not have: " + reply)
        .toList();
  }

  private Schema schema(Operation operation, String which, JsonNode schema) {
    return known.computeIfAbsent(
        operation + " " + which,
        _ -> {
          ObjectNode whole = JsonMapper.shared().createObjectNode();
          whole.set("components", operation.document().path("components"));
          whole.setAll((ObjectNode) schema);
          return schemas.getSchema(whole.toString());
        });
  }
}
