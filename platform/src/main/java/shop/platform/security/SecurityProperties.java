package shop.platform.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose tokens count here, and how this service gets one of its own.
 *
 * @param issuer the public address of the identity provider, as it stands in every token
 * @param audience the audience that a token must name
 * @param rolesClaim where a token keeps its roles; dots lead into nested claims
 * @param clockSkew how far the provider's clock may differ from ours
 * @param jwkSetUri internal address of the provider's keys; when it is set, the service is not
 *     ready before it has them
 * @param keysRefresh how often the keys are read again
 * @param keysPause the least time between two fetches that unknown keys cause
 * @param tokenUri internal address of the provider's token endpoint
 * @param clientSecret this service's secret there, whose client id is its name
 */
@Validated
@ConfigurationProperties("shop.security")
public record SecurityProperties(
    @NotBlank @DefaultValue("http://localhost:8080") String issuer,
    @NotBlank @DefaultValue("shop") String audience,
    @NotBlank @DefaultValue("roles") String rolesClaim,
    @NotNull @DefaultValue("30s") Duration clockSkew,
    @Nullable URI jwkSetUri,
    @NotNull @DefaultValue("5m") Duration keysRefresh,
    @NotNull @DefaultValue("5s") Duration keysPause,
    @NotNull @DefaultValue("http://localhost:8085/oauth2/token") URI tokenUri,
    @Nullable String clientSecret) {

  private static final URI NEXT_DOOR = URI.create("http://localhost:8085/oauth2/jwks");

  /** Where the keys are read: the configured address, or that of an identity-service beside us. */
  URI keysAddress() {
    return jwkSetUri == null ? NEXT_DOOR : jwkSetUri;
  }

  /** A service that was told where the keys are cannot serve without them. */
  boolean keysRequired() {
    return jwkSetUri != null;
  }
}
