package shop.gateway.browser;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import shop.gateway.client.ClientAddress;

/**
 * Puts the same words on safety on every answer, also on those to what is no request at all. They
 * are for data, which runs and frames nothing; whoever answers with a page says its own.
 */
@Component
public final class SecurityHeaders
    implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private static final String HSTS = "Strict-Transport-Security";
  private static final String ONE_YEAR = "max-age=31536000";
  private static final String SECURE = SecurityHeaders.class.getName();
  private static final Map<String, String> HEADERS = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  static {
    HEADERS.put("X-Content-Type-Options", "nosniff");
    HEADERS.put("X-Frame-Options", "DENY");
    HEADERS.put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    HEADERS.put("Referrer-Policy", "same-origin");
  }

  private final ClientAddress clients;

  SecurityHeaders(ClientAddress clients) {
    this.clients = clients;
  }

  /** Whether a header is one that stands on every answer. */
  public static boolean isOne(String header) {
    return HEADERS.containsKey(header) || HSTS.equalsIgnoreCase(header);
  }

  /** Puts them on again, after an answer was begun anew. */
  public static void restore(HttpServletRequest request, HttpServletResponse response) {
    HEADERS.forEach(response::setHeader);
    if (request.getAttribute(SECURE) != null) {
      response.setHeader(HSTS, ONE_YEAR);
    }
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addEngineValves(new OnEveryAnswer());
  }

  private final class OnEveryAnswer extends ValveBase {

    OnEveryAnswer() {
      super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      if (clients.isSecure(request)) {
        request.setAttribute(SECURE, true);
      }
      restore(request, response);
      getNext().invoke(request, response);
    }
  }
}
