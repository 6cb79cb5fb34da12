package shop.payment;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Adds examples to the operations of the OpenAPI document, from a file of their own: controllers
 * stay readable, and a test holds the service to the same examples.
 */
@Component
class DocumentExamples implements OpenApiCustomizer {

  private static final ClassPathResource FILE =
      new ClassPathResource("payment/openapi/examples.json");

  private final Map<String, Exchange> exchanges = read();

  /**
   * The examples of an operation, each by its name.
   *
   * @param answers when it succeeds; the examples of refusals stand with the refusals
   */
  record Exchange(
      Map<String, Object> parameters, Map<String, Object> requests, Map<String, Object> answers) {}

  /** The examples by the operation's id. */
  static Map<String, Exchange> read() {
    try (InputStream file = FILE.getInputStream()) {
      return JsonMapper.shared().readValue(file, new TypeReference<Map<String, Exchange>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void customise(OpenAPI document) {
    document.getPaths().values().stream()
        .flatMap(path -> path.readOperations().stream())
        .forEach(operation ->
            Optional.ofNullable(exchanges.get(operation.getOperationId()))
                .ifPresent(exchange -> add(exchange, operation)));
  }

  private static void add(Exchange exchange, Operation operation) {
    if (operation.getParameters() != null) {
      operation
          .getParameters()
          .forEach(one -> one.example(exchange.parameters().get(one.getName())));
    }
    if (operation.getRequestBody() != null) {
      add(exchange.requests(), operation.getRequestBody().getContent());
    }
    ApiResponse yes = operation.getResponses().get("200");
    add(exchange.answers(), yes == null ? null : yes.getContent());
  }

  private static void add(Map<String, Object> bodies, @Nullable Content content) {
    if (content != null) {
      content
          .values()
          .forEach(type ->
              bodies.forEach((name, body) -> type.addExamples(name, new Example().value(body))));
    }
  }
}
