package shop.order;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
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
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the OpenAPI document that its operations share: its head, the token, refusals. */
@Configuration(proxyBeanMethods = false)
class OrderDocument {

  @Bean
  OpenAPI orderApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("order-service")
                .version("1")
                .description(
                    "A customer's own orders. An order appears a moment after its reservation:"
                        + " until then its id answers 404 `not-here-yet`; ask again."))
        .components(
            new Components()
                .addSchemas("Problem", problem())
                .addSecuritySchemes("token", token())
                .addResponses("validation-failed", refusal("A value is missing or out of range."))
                .addResponses("unauthorized", refusal("No valid access token."))
                .addResponses("forbidden", refusal("The token does not allow this."))
                .addResponses("unknown-order", unknownOrder())
                .addResponses(
                    "not-cancelled",
                    refusal(
                        "`already-confirmed`: it is paid; `already-cancelled`: it ended before,"
                            + " and not by your wish (`reason`).")));
  }

  private static ApiResponse unknownOrder() {
    Header wait = new Header().description("Seconds; with `not-here-yet`");
    return refusal(
            "`not-here-yet`: you have no order of this id, but it may still come: ask again after"
                + " `Retry-After`; `not-found`: no order will ever have this id.")
        .addHeaderObject("Retry-After", wait.schema(new IntegerSchema()));
  }

  private static SecurityScheme token() {
    return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT");
  }

  private static ApiResponse refusal(String description) {
    Schema<?> schema = new Schema<>().$ref("#/components/schemas/Problem");
    return new ApiResponse()
        .description(description)
        .content(
            new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
  }

  private static Schema<?> problem() {
    return new ObjectSchema()
        .description("RFC 9457; a type may have further members.")
        .addProperty(
            "type", new StringSchema().example("https://shop.example/problems/not-here-yet"))
        .addProperty("title", new StringSchema())
        .addProperty("status", new IntegerSchema())
        .addProperty("detail", new StringSchema());
  }
}
