package shop.catalog;

import io.swagger.v3.oas.models.OpenAPI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shop.platform.http.ApiDocument;
import shop.platform.http.ApiExamples;

/** The parts of the OpenAPI document that its operations share: its head, the token, refusals. */
@Configuration(proxyBeanMethods = false)
class CatalogDocument {

  @Bean
  ApiExamples catalogExamples() {
    return new ApiExamples("catalog/examples.json");
  }

  @Bean
  OpenAPI catalogApi() {
    return ApiDocument.of(
            "catalog-service", "Products to find and to administer, prices, and regular stock.")
        .refusal(
            "bad-request",
            "`bad-request`: it cannot be read; `validation-failed`: a value is missing or out of"
                + " range (`errors`).")
        .refusal("unknown-product", "Nothing of this id is sold here (`productId`).")
        .refusal("unknown-category", "There is no such category (`category`).")
        .refusal("withdrawn", "The product is not sold any more (`productId`).")
        .refusal(
            "precondition-failed",
            "`changed-meanwhile`: somebody else has changed the product since you looked;"
                + " `already-listed`: the id names a product (`productId`).")
        .refusal("changed-meanwhile", "Somebody else has changed the product since you looked.")
        .refusal(
            "precondition-required",
            "Send `If-Match` with the ETag that you saw (or, to list a new"
                + " product, `If-None-Match: *`).")
        .refusal(
            "delivery-refused",
            "`missing-idempotency-key`; `bad-request`: it cannot be read; `validation-failed`: a"
                + " value is missing or out of range (`errors`).")
        .refusal("key-reused", "The key names a delivery of another product or quantity.")
        .refusal(
            "allocation-refused",
            "`stock-short`: fewer units are free than the totals need (`available`);"
                + " `allocation-mismatch`: the sale has stock of another product.")
        .refusal(
            "reservation-refused",
            "`stock-short`: fewer units are free than one line needs (`productId`, `available`);"
                + " `withdrawn`: a product is not sold any more (`productId`);"
                + " `reservation-released`: given back for good.")
        .refusal("reservation-mismatch", "The id is known with other lines.")
        .toOpenApi();
  }
}
