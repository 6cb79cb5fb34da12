package shop.order;

import io.swagger.v3.oas.models.OpenAPI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shop.platform.http.ApiDocument;
import shop.platform.http.ApiExamples;

/** The parts of the OpenAPI document that its operations share: its head, the token, refusals. */
@Configuration(proxyBeanMethods = false)
class OrderDocument {

  @Bean
  ApiExamples orderExamples() {
    return new ApiExamples("order/examples.json");
  }

  @Bean
  OpenAPI orderApi() {
    return ApiDocument.of(
            "order-service",
            "A customer's own orders. An order appears a moment after its reservation: until then"
                + " its id answers 404 `not-here-yet`; ask again.")
        .refusal("validation-failed", "A value is missing or out of range (`errors`).")
        .passingRefusal(
            "unknown-order",
            "`not-here-yet`: you have no order of this id, but it may still come: ask again after"
                + " `Retry-After`; `not-found`: no order will ever have this id.")
        .refusal(
            "not-cancelled",
            "`already-confirmed`: it is paid; `already-cancelled`: it ended before, and not by your"
                + " wish (`reason`).")
        .refusal(
            "not-given-back",
            "`not-confirmed`: nothing is paid (`status`); `refund-window-over`: too late, ask the"
                + " shop's people (`until`); `too-many-refunds`: it came back in too many parts.")
        .refusal(
            "not-refunded",
            "`not-confirmed`: nothing is paid (`status`); `refund-exceeds-captured`: less is left"
                + " (`left`); `already-refunded`: nothing is left; `too-many-refunds`: it was given"
                + " back in too many parts.")
        .refusal(
            "bad-refund",
            "`missing-idempotency-key`; `validation-failed`: a value is missing or out of range;"
                + " `bad-request`: the body is not what is expected.")
        .refusal("key-reused", "The Idempotency-Key came with another body before.")
        .refusal("order-mismatch", "An order of this id was placed with another body.")
        .toOpenApi();
  }
}
