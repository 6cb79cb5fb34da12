package shop.catalog;

import io.swagger.v3.oas.models.OpenAPI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shop.platform.http.ApiDocument;

/** The parts of the OpenAPI document that its operations share: its head, the token, refusals. */
@Configuration(proxyBeanMethods = false)
class CatalogDocument {

  @Bean
  OpenAPI catalogApi() {
    return ApiDocument.of("catalog-service", "Products, categories and regular stock.")
        .refusal("validation-failed", "A value is missing or out of range.")
        .refusal("unknown-product", "Nothing of this id is sold here.")
        .refusal(
            "allocation-refused",
            "`stock-short`: fewer units are free than the totals need (`available`);"
                + " `allocation-mismatch`: the sale has stock of another product.")
        .refusal(
            "reservation-refused",
            "`stock-short`: fewer units are free than one line needs (`productId`, `available`);"
                + " `released`: given back for good.")
        .refusal("reservation-mismatch", "The id is known with other lines.")
        .toOpenApi();
  }
}
