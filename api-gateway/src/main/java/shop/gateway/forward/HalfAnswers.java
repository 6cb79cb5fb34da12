package shop.gateway.forward;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Closes the client's connection when an answer broke off after its first part was sent. The server
 * alone would keep it open, and the client would wait for the rest until it is idle for too long.
 */
@Component
class HalfAnswers implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private static final String MARK = HalfAnswers.class.getName();

  static void mark(HttpServletRequest request, IOException reason) {
    request.setAttribute(MARK, reason);
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addContextValves(new Closing());
  }

  private static final class Closing extends ValveBase {

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      getNext().invoke(request, response);
      Object reason = request.getAttribute(MARK);
      if (reason != null) {
        response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, reason);
      }
    }
  }
}
