package shop.platform.http;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shows in a service's OpenAPI document what each operation is sent and what it answers. The
 * examples stand in a file of their own, as data, so that tests can hold the service to them.
 */
public final class ApiExamples implements GlobalOpenApiCustomizer {

  private final ClassPathResource file;

  /**
   * Reads the examples from {@code file} of the class path, when somebody asks for the document.
   */
  public ApiExamples(String file) {
    this.file = new ClassPathResource(file);
  }

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

  @Override
  public void customise(OpenAPI document) {
    Examples examples = read();
    document.getPaths().values().stream()
        .flatMap(path -> path.readOperations().stream())
        .forEach(operation -> complete(operation, examples));
  }

  private Examples read() {
    try (InputStream json = file.getInputStream()) {
      return JsonMapper.shared().readValue(json, Examples.class);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the examples of the API", e);
    }
  }

  private static void complete(Operation operation, Examples examples) {
    Example example = examples.operations.get(operation.getOperationId());
    if (example == null) {
      return; // an operation of the platform, which shows its own
    }
    List<Parameter> parameters = operation.getParameters();
    if (parameters != null) {
      parameters.forEach(each -> each.setExample(examples.parameters.get(each.getName())));
    }
    if (operation.getRequestBody() != null) {
      show(operation.getRequestBody().getContent(), example.request);
    }
    example.answers.forEach((status, body) ->
        show(
            Objects.requireNonNull(operation.getResponses().get(status), status).getContent(),
            body));
  }

  private static void show(Content content, @Nullable Object example) {
    content.values().forEach(type -> type.setExample(example));
  }
}
