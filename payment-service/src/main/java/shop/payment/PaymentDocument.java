package shop.payment;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shop.platform.http.ApiDocument;

/** The parts of the OpenAPI document that its operations share: its head, the token, refusals. */
@Configuration(proxyBeanMethods = false)
class PaymentDocument {

  @Bean
  OpenAPI paymentApi() {
    return ApiDocument.of("payment-service", "Payments of orders, and the ledger that proves them.")
        .refusal(
            "bad-request",
            "`bad-request`: it cannot be read; `validation-failed`: a value is missing or out of"
                + " range (`errors`).")
        .refusal("not-found", "Nobody has asked to pay for this order.")
        .refusal(
            "payment-mismatch", "The order has a payment of another amount, customer or method.")
        .refusal(
            "refund-refused",
            "`nothing-captured`: no money was captured for the order, as far as is known;"
                + " `refund-exceeds-captured`: less than that is left of it (`left`).")
        .refusal("refund-mismatch", "A refund of another amount has this id.")
        .passingRefusal("unavailable", "Our own database is away; try again.")
        .toOpenApi()
        .addSecurityItem(new SecurityRequirement().addList("token"));
  }
}
