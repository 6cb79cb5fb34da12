package shop.timesale.scaling;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Takes the time of every wish, whatever the answer, outside of all that an instance does. */
final class AnswerTimes extends HttpFilter {

  private static final long serialVersionUID = 1;

  private final transient Latency latency;

  AnswerTimes(Latency latency) {
    this.latency = latency;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!isWish(request)) {
      chain.doFilter(request, response);
      return;
    }
    long start = System.nanoTime();
    try {
      chain.doFilter(request, response);
    } finally {
      latency.answered(System.nanoTime() - start);
    }
  }

  private static boolean isWish(HttpServletRequest request) {
    return request.getMethod().equals("POST") && request.getRequestURI().endsWith("/reservations");
  }
}
