package shop.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What can be set of the provider.
 *
 * @param keySecret what the signing keys are sealed with; every instance needs the same
 * @param tokenLife how long an access token is good
 * @param sessionLife how long someone stays signed in without coming by
 * @param storefront the shop's own page in the browser
 * @param clients the services that call other services
 */
@Validated
@ConfigurationProperties("shop.identity")
public record IdentityProperties(
    @Nullable String keySecret,
    @NotNull @DefaultValue("1h") Duration tokenLife,
    @NotNull @DefaultValue("8h") Duration sessionLife,
    @NotNull @Valid Storefront storefront,
    @NotNull Map<String, @Valid Caller> clients) {

  /** Keeps a copy of the clients. */
  public IdentityProperties {
    clients = Map.copyOf(clients);
  }

  /** Where the provider may send a browser after signing in and out. */
  public record Storefront(
      @NotEmpty Set<@NotBlank String> redirectUris,
      @NotEmpty Set<@NotBlank String> signedOutUris) {}

  /** A service, its secret and what it may do at its neighbours. */
  public record Caller(
      @NotBlank String id, @Nullable String secret, @NotEmpty Set<@NotBlank String> scopes) {

    /** Without the secret: it has no business in a log. */
    @Override
    public String toString() {
      return "Caller[id=%s, scopes=%s]".formatted(id, scopes);
    }
  }
}
