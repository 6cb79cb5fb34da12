package shop.payment;

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
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the OpenAPI document that its operations share: its head, the token, refusals. */
@Configuration(proxyBeanMethods = false)
class PaymentDocument {

  @Bean
  OpenAPI paymentApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("payment-service")
                .version("1")
                .description("Payments of orders, and the ledger that proves them."))
        .addSecurityItem(new SecurityRequirement().addList("token"))
        .components(
            new Components()
                .addSchemas("Problem", problem())
                .addSecuritySchemes("token", token())
                .addResponses("bad-request", refusal("Not readable, missing or out of range."))
                .addResponses("unauthorized", refusal("No valid access token."))
                .addResponses("forbidden", refusal("The token does not allow this."))
                .addResponses("not-found", refusal("Nobody has asked to pay for this order."))
                .addResponses(
                    "payment-mismatch",
                    refusal("The order has a payment of another amount, customer or method."))
                .addResponses("unavailable", refusal("Our own database is away; try again.")));
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
            "type", new StringSchema().example("https://shop.example/problems/payment-mismatch"))
        .addProperty("title", new StringSchema())
        .addProperty("status", new IntegerSchema())
        .addProperty("detail", new StringSchema());
  }
}
