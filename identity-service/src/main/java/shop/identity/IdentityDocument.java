package shop.identity;

import io.swagger.v3.oas.models.OpenAPI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shop.platform.http.ApiDocument;

/** The parts of the OpenAPI document that its operations share: its head, the token, refusals. */
@Configuration(proxyBeanMethods = false)
class IdentityDocument {

  private static final String DESCRIPTION =
      """
      Accounts, and an OpenID Connect provider, which any other replaces by configuration.

      The provider's own endpoints follow its standards and are described by
      `/.well-known/openid-configuration`:
      - *Signing in:* authorization code with PKCE (`S256`). Send the browser to
        `/oauth2/authorize` and redeem the code at `/oauth2/token`. The public client is
        `storefront`; there are no refresh tokens, a new token comes by the same redirect while the
        session lasts.
      - *Signing out:* send the browser to `/connect/logout` with `id_token_hint` and
        `post_logout_redirect_uri`. It ends the session at every instance; access tokens are good
        until they expire.
      - *Services:* client credentials at `/oauth2/token`.
      - *Keys:* `/oauth2/jwks`. A new one is published well before it signs.

      After some failed attempts a login, or an address, has to wait before the next; the sign-in
      page says how long.
      """;

  @Bean
  OpenAPI identityApi() {
    return ApiDocument.of("identity-service", DESCRIPTION)
        .refusal(
            "sign-up-unreadable",
            "`bad-request`: it cannot be read; `validation-failed`: a value is missing or refused"
                + " (`errors`).")
        .refusal(
            "validation-failed",
            "`bad-request`: it cannot be read; `validation-failed`: a value is missing or out of"
                + " range (`errors`).")
        .refusal("login-taken", "Somebody has this login.")
        .refusal("no-account", "`not-found`: there is no account behind this token.")
        .refusal(
            "no-tokens",
            "`unknown-login`: nobody has this login; `not-found`: this is no development stack.")
        .refusal("payload-too-large", "The body is larger than the door allows.")
        .refusal("unsupported-media-type", "Send application/json.")
        .passingRefusal("unavailable", "The database does not answer just now.")
        .toOpenApi();
  }
}
