package shop.order;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shows in the OpenAPI document what each operation is sent and what it answers. The examples stand
 * in a file of their own, as data; a test compares them with what the service says.
 */
@Component
class OrderExamples implements GlobalOpenApiCustomizer {

  /**
   * The examples of all operations.
   *
   * @param parameters by name
   * @param operations by the operation's id
   */
  record Examples(Map<String, Object> parameters, Map<String, Example> operations) {}

  /**
   * One operation.
   *
   * @param request its body, or null
   * @param answers bodies by status
   */
  record Example(@Nullable Object request, Map<String, Object> answers) {}

  /** Read when somebody asks for the document. */
  private static Examples read() {
    try (InputStream json = new ClassPathResource("order/examples.json").getInputStream()) {
      return JsonMapper.shared().readValue(json, Examples.class);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the examples of the API", e);
    }
  }

  @Override
  public void customise(OpenAPI document) {
    Examples examples = read();
    document.getPaths().values().stream()
        .flatMap(path -> path.readOperations().stream())
        .forEach(operation -> complete(operation, examples));
  }

  private static void complete(Operation operation, Examples examples) {
    Example example = examples.operations.get(operation.getOperationId());
    if (example == null) {
      return; // an operation of the platform, which shows its own
    }
    var parameters = operation.getParameters();
    (parameters == null ? List.<io.swagger.v3.oas.models.parameters.Parameter>of() : parameters)
        .forEach(parameter -> parameter.setExample(examples.parameters.get(parameter.getName())));
    if (operation.getRequestBody() != null) {
      show(operation.getRequestBody().getContent(), example.request);
    }
    example.answers.forEach((status, body) -> {
      var answer = Objects.requireNonNull(operation.getResponses().get(status), status);
      show(answer.getContent(), body);
    });
  }

  private static void show(Content content, @Nullable Object example) {
    content.values().forEach((MediaType type) -> type.setExample(example));
  }
}
