package shop.platform.http;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/**
 * Adds the refusals that any operation may meet on its way, so that no document forgets them: some
 * come from the gateway, some from reading the request, some from checking the token.
 */
final class CommonRefusals implements GlobalOpenApiCustomizer {

  @Override
  public void customise(OpenAPI document) {
    document.getPaths().values().stream()
        .flatMap(path -> path.readOperations().stream())
        .forEach(CommonRefusals::complete);
  }

  private static void complete(Operation operation) {
    ApiResponses answers = operation.getResponses();
    add(answers, "400", "bad-request");
    add(answers, "401", "unauthorized");
    if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
      add(answers, "403", "forbidden");
    }
    add(answers, "406", "not-acceptable");
    if (operation.getRequestBody() != null) {
      add(answers, "413", "payload-too-large");
      add(answers, "415", "unsupported-media-type");
    }
    add(answers, "429", "rate-limited");
    add(answers, "503", "unavailable");
  }

  /** An operation's own words on a status win. */
  private static void add(ApiResponses answers, String status, String refusal) {
    answers.putIfAbsent(status, new ApiResponse().$ref(refusal));
  }
}
