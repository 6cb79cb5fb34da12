package shop.cart;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shop.cart.cart.GuestToken;
import shop.platform.http.ApiDocument;

/** The parts of the OpenAPI document that its operations share: its head, the token, refusals. */
@Configuration(proxyBeanMethods = false)
class CartDocument {

  /** Where a guest needs no access token. */
  private static final List<String> OPEN = List.of("/api/cart", "/api/cart/items/{productId}");

  @Bean
  OpenAPI cartApi() {
    OpenAPI document =
        ApiDocument.of(
                "cart-service",
                "Carts of customers and guests, and their way into an order. A guest is known by"
                    + " the header `Guest-Cart`, a customer by the access token.")
            .refusal(
                "validation-failed",
                "`bad-request`: it cannot be read; `validation-failed`: a value is missing or out"
                    + " of range (`errors`).")
            .refusal(
                "wish-unreadable",
                "`missing-idempotency-key`; `bad-request`: it cannot be read; `validation-failed`:"
                    + " a value is missing or out of range (`errors`).")
            .refusal("unknown-product", "Nobody sells this product.")
            .refusal("not-put", "`cart-full` (`limit`); `product-withdrawn`.")
            .passingRefusal(
                "not-ordered",
                "`price-changed` (`lines`, `total`: as they are now); `product-withdrawn`"
                    + " (`products`); `cart-empty`; `checkout-open` (`orderId`, `Retry-After`): the"
                    + " end of the last checkout is not known yet.")
            .refusal("key-reused", "The key named another wish.")
            .passingRefusal(
                "unavailable",
                "The catalog is silent and never told this price, or the database is away.")
            .passingRefusal(
                "order-undecided",
                "`unavailable`: whether it was ordered is not known yet; ask again with the same"
                    + " key (`orderId`).")
            .toOpenApi();
    document.getComponents().addParameters("guest-cart", guestsToken());
    DocumentExamples.read().addTo(document.getComponents());
    return document;
  }

  private static Parameter guestsToken() {
    return new HeaderParameter()
        .name("Guest-Cart")
        .description(
            "A guest's token, from the same header of an earlier answer; without one a guest gets a"
                + " new cart. Not read when an access token names a customer.")
        .schema(new StringSchema().pattern(GuestToken.FORM))
        .example("bXkgY2FydCBpcyBteSBjYXN0bGUsIGFuZCBpdCdzIG0");
  }

  /** Says what is the same for all that guests may do, and that they need no access token. */
  @Bean
  OpenApiCustomizer guestsNeedNoToken() {
    return document ->
        OPEN.stream()
            .map(document.getPaths()::get)
            .map(PathItem::readOperations)
            .flatMap(List::stream)
            .forEach(CartDocument::openToGuests);
  }

  private static void openToGuests(Operation operation) {
    operation.addSecurityItem(new SecurityRequirement());
    operation.addParametersItem(new Parameter().$ref("#/components/parameters/guest-cart"));
    operation.getResponses().entrySet().stream()
        .filter(answer -> answer.getKey().startsWith("2"))
        .forEach(answer -> answer.getValue().addHeaderObject("Guest-Cart", guestsAnswer()));
  }

  private static Header guestsAnswer() {
    return new Header()
        .description("The token to show next time; only guests get one")
        .schema(new StringSchema().pattern(GuestToken.FORM));
  }
}
