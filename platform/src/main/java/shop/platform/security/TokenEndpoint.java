package shop.platform.security;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The provider's token endpoint, as OAuth's client credentials see it. */
final class TokenEndpoint {

  private static final Duration CONNECT = Duration.ofSeconds(1);
  private static final Duration ANSWER = Duration.ofSeconds(2);

  private final URI address;
  private final String client;
  private final @Nullable String secret;
  private final JsonMapper json = JsonMapper.shared();
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(CONNECT).version(HttpClient.Version.HTTP_1_1).build();

  TokenEndpoint(URI address, String client, @Nullable String secret) {
    this.address = address;
    this.client = client;
    this.secret = secret;
  }

  /** A token and how long it lives. */
  record Grant(String token, Duration life) {}

  /** Asks for a token with all scopes that this client may have. */
  Grant ask() throws IOException {
    if (secret == null) {
      throw new IOException("no client secret is set (SHOP_SECURITY_CLIENT_SECRET)");
    }
    HttpResponse<String> answer = send(request(secret));
    if (answer.statusCode() != 200) {
      throw new IOException("the provider answered " + answer.statusCode());
    }
    try {
      JsonNode grant = json.readTree(answer.body());
      return new Grant(
          grant.required("access_token").asString(),
          Duration.ofSeconds(grant.path("expires_in").asLong(60)));
    } catch (JacksonException e) {
      throw new IOException("the provider's answer is no token", e);
    }
  }

  private HttpRequest request(String password) {
    byte[] credentials = (client + ":" + password).getBytes(StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(address)
        .timeout(ANSWER)
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
        .header("Content-Type", MediaType.APPLICATION_FORM_URLENCODED_VALUE)
        .POST(BodyPublishers.ofString("grant_type=client_credentials"))
        .build();
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while asking", e);
    }
  }

  @Override
  public String toString() {
    return address.toString();
  }
}
