package shop.timesale;

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
class TimesaleDocument {

  private static final String PROBLEM = "application/problem+json";

  @Bean
  OpenAPI timesaleApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("timesale-service")
                .version("1")
                .description("Time sales, and first come, first served reservations."))
        .components(
            refusals()
                .addSchemas("Problem", problem())
                .addSecuritySchemes(
                    "token",
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")));
  }

  private static Components refusals() {
    return new Components()
        .addResponses("bad-request", refusal("A value is missing or out of range."))
        .addResponses("unauthorized", refusal("No valid access token."))
        .addResponses("forbidden", refusal("The token does not allow this."))
        .addResponses("unknown-sale", refusal("There is no sale of this id."))
        .addResponses("not-found", refusal("The caller has no reservation of this id."))
        .addResponses(
            "not-reserved",
            refusal(
                "`sold-out`; `not-enough-left` (`left`); `not-yet-open` (`opensAt`); `closed`"
                    + " (`closedAt`); `sale-cancelled`; `limit-reached` (`limit`, `held`)."))
        .addResponses("key-reused", refusal("The key named another wish."))
        .addResponses(
            "unavailable",
            refusal(
                    "`overloaded`: nothing happened; `undecided`: it is not known yet whether the"
                        + " units were reserved. Ask again with the same key.")
                .addHeaderObject("Retry-After", new Header().schema(new IntegerSchema())))
        .addResponses(
            "plan-refused",
            refusal("`overlapping-sale` (`otherSaleId`); `change-refused` (`phase`, `fields`)."))
        .addResponses("closed", refusal("The sale is over; there is nothing to cancel."));
  }

  private static ApiResponse refusal(String description) {
    Schema<?> schema = new Schema<>().$ref("#/components/schemas/Problem");
    return new ApiResponse()
        .description(description)
        .content(new Content().addMediaType(PROBLEM, new MediaType().schema(schema)));
  }

  private static Schema<?> problem() {
    return new ObjectSchema()
        .description("RFC 9457; the type tells programs what happened, the detail tells people")
        .addProperty("type", new StringSchema().example("https://shop.example/problems/sold-out"))
        .addProperty("title", new StringSchema().example("Sold out"))
        .addProperty("status", new IntegerSchema().example(409))
        .addProperty("detail", new StringSchema());
  }
}
