package shop.catalog;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
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
class CatalogDocument {

  @Bean
  OpenAPI catalogApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("catalog-service")
                .version("1")
                .description("Products, categories and regular stock."))
        .components(
            new Components()
                .addSchemas("Problem", problem())
                .addSecuritySchemes("token", token())
                .addResponses("validation-failed", refusal("A value is missing or out of range."))
                .addResponses("unauthorized", refusal("No valid access token."))
                .addResponses("forbidden", refusal("The token does not allow this."))
                .addResponses("unknown-product", refusal("Nothing of this id is sold here."))
                .addResponses(
                    "allocation-refused",
                    refusal(
                        "`stock-short`: fewer units are free than the totals need (`available`);"
                            + " `allocation-mismatch`: the sale has stock of another product."))
                .addResponses(
                    "reservation-refused",
                    refusal(
                        "`stock-short`: fewer units are free than one line needs (`productId`,"
                            + " `available`); `released`: given back for good."))
                .addResponses(
                    "reservation-mismatch", refusal("The id is known with other lines.")));
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
            "type", new StringSchema().example("https://shop.example/problems/stock-short"))
        .addProperty("title", new StringSchema())
        .addProperty("status", new IntegerSchema())
        .addProperty("detail", new StringSchema());
  }
}
