package shop.gateway.browser;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.filter.CorsFilter;

/**
 * Lets the pages of listed sites call the shop (CORS). To all others nothing is said, and so their
 * browsers keep the answers from them; refusing them here would also refuse our own sign-in page
 * when it comes through a proxy that hides its HTTPS from us.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class OtherSites extends CorsFilter {

  private final CorsConfiguration listed;

  OtherSites(CorsConfiguration listed) {
    super(_ -> listed);
    this.listed = listed;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return List.of().equals(listed.getAllowedOrigins());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (listed.checkOrigin(request.getHeader(HttpHeaders.ORIGIN)) == null) {
      response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
      chain.doFilter(request, response);
    } else {
      super.doFilterInternal(request, response, chain);
    }
  }
}
