package shop.cart;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The examples of the OpenAPI document, which lie in a file of their own so that tests can hold the
 * service to them.
 *
 * @param examples bodies by the names by which operations refer to them
 * @param refusals the problems of each shared answer
 */
record DocumentExamples(
    Map<String, Object> examples, Map<String, List<Map<String, Object>>> refusals) {

  private static final ClassPathResource FILE = new ClassPathResource("cart/openapi/examples.json");

  static DocumentExamples read() {
    try (InputStream file = FILE.getInputStream()) {
      return JsonMapper.shared().readValue(file, DocumentExamples.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void addTo(Components components) {
    examples.forEach((name, body) -> components.addExamples(name, new Example().value(body)));
    refusals.forEach((name, problems) -> addTo(components.getResponses().get(name), problems));
  }

  private static void addTo(@Nullable ApiResponse refusal, List<Map<String, Object>> problems) {
    Objects.requireNonNull(refusal, "An answer that the document does not have")
        .getContent()
        .values()
        .forEach(content -> problems.forEach(problem -> add(content, problem)));
  }

  private static void add(MediaType content, Map<String, Object> problem) {
    String type = String.valueOf(problem.get("type"));
    content.addExamples(type.substring(type.lastIndexOf('/') + 1), new Example().value(problem));
  }
}
