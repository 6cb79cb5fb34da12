package shop.gateway.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;
import shop.gateway.client.ClientAddress;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses a client who asks too much before it costs anything. Every request counts for its
 * address, first, so that nobody can have us verify tokens without end; one with a good token also
 * counts for its customer, wherever they come from.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class RateLimits extends OncePerRequestFilter {

  private final ClientAddress clients;
  private final Customers customers;
  private final Buckets byAddress;
  private final Buckets byCustomer;
  private final JsonMapper json;

  RateLimits(
      ClientAddress clients,
      Customers customers,
      Buckets byAddress,
      Buckets byCustomer,
      JsonMapper json) {
    this.clients = clients;
    this.customers = customers;
    this.byAddress = byAddress;
    this.byCustomer = byCustomer;
    this.json = json;
  }

  /** Health is asked by those who decide whether we live. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/actuator/health/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<TooMany> refusal = refusal(request);
    if (refusal.isPresent()) {
      refuse(refusal.get(), response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private Optional<TooMany> refusal(HttpServletRequest request) {
    return clients
        .of(request)
        .map(Network::of)
        .flatMap(byAddress::take)
        .or(() -> customers.of(request).flatMap(byCustomer::take));
  }

  private void refuse(TooMany refusal, HttpServletResponse response) throws IOException {
    response.setStatus(refusal.problem().status().value());
    refusal
        .headers()
        .forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
    json.writeValue(response.getOutputStream(), refusal.problem().toBody());
  }
}
