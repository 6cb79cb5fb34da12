package shop.timesale;

import io.swagger.v3.oas.models.OpenAPI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shop.platform.http.ApiDocument;
import shop.platform.http.ApiExamples;

/** The parts of the OpenAPI document that its operations share: its head, the token, refusals. */
@Configuration(proxyBeanMethods = false)
class TimesaleDocument {

  @Bean
  ApiExamples timesaleExamples() {
    return new ApiExamples("timesale/examples.json");
  }

  @Bean
  OpenAPI timesaleApi() {
    return ApiDocument.of(
            "timesale-service", "Time sales, and first come, first served reservations.")
        .refusal(
            "bad-wish",
            "`missing-idempotency-key`; `validation-failed`: a value is missing or out of range"
                + " (`errors`); `bad-request`: it cannot be read.")
        .refusal("validation-failed", "A value is missing or out of range (`errors`).")
        .refusal("unknown-sale", "There is no sale of this id.")
        .refusal("unknown-reservation", "`not-found`: the caller has no reservation of this id.")
        .refusal(
            "not-reserved",
            "`sold-out`; `not-enough-left` (`left`); `not-yet-open` (`opensAt`); `closed`"
                + " (`closedAt`); `sale-cancelled`; `limit-reached` (`limit`, `held`).")
        .refusal("key-reused", "The key named another wish.")
        .passingRefusal(
            "not-now",
            "`overloaded`: nothing happened; `undecided`: it is not known yet whether the units"
                + " were reserved; `unavailable`: a part of the shop does not answer. Ask again with"
                + " the same key.")
        .refusal(
            "plan-refused",
            "`overlapping-sale` (`otherSaleId`); `change-refused` (`phase`, `fields`).")
        .refusal("closed", "The sale is over; there is nothing to cancel.")
        .toOpenApi();
  }
}
