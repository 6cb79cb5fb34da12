package shop.platform.http;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import shop.platform.problem.Problem;

/**
 * What the OpenAPI documents of all services have in common: the access token, the form of a
 * problem, and refusals that operations refer to by name.
 */
public final class ApiDocument {

  private static final Pattern TYPE = Pattern.compile("`([a-z]+(?:-[a-z]+)*)`");

  private final Info info;
  private final Components components;

  private ApiDocument(Info info) {
    this.info = info;
    this.components =
        new Components()
            .addSchemas("Problem", problem())
            .addSecuritySchemes(
                "token",
                new SecurityScheme()
                    .type(SecurityScheme.Type.HTTP)
                    .scheme("bearer")
                    .bearerFormat("JWT"));
    refusal(
        "bad-request",
        "`bad-request`: it cannot be read; `validation-failed`: a value is missing or out of range"
            + " (`errors`).");
    refusal("unauthorized", "No valid access token.");
    refusal("forbidden", "The token does not allow this.");
    refusal("not-found", "There is nothing here, or nothing that this caller may see.");
    refusal("not-acceptable", "Only JSON is spoken here.");
    refusal("payload-too-large", "The body is larger than the door allows.");
    refusal("unsupported-media-type", "Send `application/json`.");
    passingRefusal("rate-limited", "Too many requests from this customer or address.");
    passingRefusal("unavailable", "A part of the shop does not answer just now; try again.");
    refusal("still-failing", "The event fails as before and stays a dead letter (`reason`).");
  }

  /** The document of a service; what it does in a sentence or two. */
  public static ApiDocument of(String service, String description) {
    return new ApiDocument(new Info().title(service).version("1").description(description));
  }

  /**
   * Adds a refusal that operations refer to by this name. Its problem types are those that the
   * description names in backticks outside of brackets, or else the name itself.
   */
  public ApiDocument refusal(String name, String description) {
    components.addResponses(name, response(name, description));
    return this;
  }

  /** Adds a refusal that tells by {@code Retry-After} when to ask again. */
  public ApiDocument passingRefusal(String name, String description) {
    Header seconds = new Header().description("Seconds").schema(new IntegerSchema());
    components.addResponses(
        name, response(name, description).addHeaderObject("Retry-After", seconds));
    return this;
  }

  /** The finished document, to which the operations are added. */
  public OpenAPI toOpenApi() {
    return new OpenAPI().info(info).components(components);
  }

  private static ApiResponse response(String name, String description) {
    MediaType problem = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
    types(name, description).forEach(type -> problem.addExamples(type, example(type, description)));
    return new ApiResponse()
        .description(description)
        .content(new Content().addMediaType("application/problem+json", problem));
  }

  private static List<String> types(String name, String description) {
    List<String> types =
        TYPE.matcher(description.replaceAll("\\([^)]*\\)", ""))
            .results()
            .map(found -> found.group(1))
            .toList();
    return types.isEmpty() ? List.of(name) : types;
  }

  private static Example example(String type, String description) {
    String title = type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1);
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", Problem.TYPES + type);
    problem.put("title", title.replace('-', ' '));
    problem.put("detail", description);
    return new Example().value(problem);
  }

  private static Schema<?> problem() {
    return new ObjectSchema()
        .description("RFC 9457: the type tells programs what happened, the detail tells people.")
        .addProperty("type", new StringSchema().example("https://shop.example/problems/not-found"))
        .addProperty("title", new StringSchema().example("Not found"))
        .addProperty("status", new IntegerSchema().example(404))
        .addProperty("detail", new StringSchema());
  }
}
