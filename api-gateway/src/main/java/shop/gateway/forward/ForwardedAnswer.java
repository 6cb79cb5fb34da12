package shop.gateway.forward;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;
import shop.gateway.browser.SecurityHeaders;

/** A service's answer on its way to the client, passed on while it is read. */
final class ForwardedAnswer implements ServerResponse {

  private static final int BUFFER = 8192;

  private final ClassicHttpResponse answer;
  private final HttpHeaders headers = new HttpHeaders();

  ForwardedAnswer(ClassicHttpResponse answer) {
    this.answer = answer;
    Header connection = answer.getFirstHeader(HttpHeaders.CONNECTION);
    HopByHop hop = HopByHop.of(connection == null ? null : connection.getValue());
    for (Iterator<Header> all = answer.headerIterator(); all.hasNext(); ) {
      Header header = all.next();
      if (!hop.contains(header.getName())) {
        headers.add(header.getName(), header.getValue());
      }
    }
  }

  @Override
  public HttpStatusCode statusCode() {
    return HttpStatusCode.valueOf(answer.getCode());
  }

  @Override
  public HttpHeaders headers() {
    return headers;
  }

  @Override
  public MultiValueMap<String, Cookie> cookies() {
    return new LinkedMultiValueMap<>();
  }

  /**
   * Half of an answer is no answer: if it breaks off, the client hears of that, or, when it has the
   * first part already, its connection breaks too.
   */
  @Override
  public @Nullable ModelAndView writeTo(
      HttpServletRequest request, HttpServletResponse response, Context context)
      throws IOException, ServletException {
    try (answer) {
      response.setStatus(answer.getCode());
      copyHeaders(response);
      copyBody(response);
      return null;
    } catch (BrokenOff e) {
      if (response.isCommitted()) {
        HalfAnswers.mark(request, e);
        return null;
      }
      response.resetBuffer();
      headers.forEach((name, _) -> response.setHeader(name, null));
      SecurityHeaders.restore(request, response);
      return BrokenExchange.answer(e, request).writeTo(request, response, context);
    }
  }

  /** A service knows its own pages better than the door, whose words on safety give way. */
  private void copyHeaders(HttpServletResponse response) {
    headers.forEach((name, values) -> {
      if (SecurityHeaders.isOne(name)) {
        response.setHeader(name, null);
      }
      values.forEach(value -> response.addHeader(name, value));
    });
  }

  private void copyBody(HttpServletResponse response) throws IOException {
    HttpEntity body = answer.getEntity();
    if (body == null) {
      return;
    }
    InputStream in = body.getContent();
    byte[] buffer = new byte[BUFFER];
    for (int count = read(in, buffer); count >= 0; count = read(in, buffer)) {
      response.getOutputStream().write(buffer, 0, count);
    }
  }

  private static int read(InputStream in, byte[] buffer) throws BrokenOff {
    try {
      return in.read(buffer);
    } catch (IOException e) {
      throw new BrokenOff(e);
    }
  }
}
