package shop.platform.security;

import feign.Request;
import feign.RequestInterceptor;
import feign.RequestTemplate;
import feign.RetryableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/**
 * Puts this service's own token on each call to a neighbour.
 *
 * <p>When the identity provider gives none, the call fails like one to a broken neighbour, before
 * anything was sent.
 */
final class ServiceToken implements RequestInterceptor {

  private static final int SERVICE_UNAVAILABLE = 503;

  private final OwnToken token;

  ServiceToken(OwnToken token) {
    this.token = token;
  }

  @Override
  public void apply(RequestTemplate call) {
    try {
      call.header(HttpHeaders.AUTHORIZATION, "Bearer " + token.value());
    } catch (IOException e) {
      throw unavailable(call, e);
    }
  }

  private static RetryableException unavailable(RequestTemplate call, IOException reason) {
    Request.HttpMethod method = Request.HttpMethod.valueOf(call.method());
    Request unsent =
        Request.create(method, call.url(), Map.of(), null, StandardCharsets.UTF_8, call);
    return new RetryableException(
        SERVICE_UNAVAILABLE,
        "The identity provider gave no token: " + reason.getMessage(),
        method,
        reason,
        (Long) null,
        unsent);
  }
}
