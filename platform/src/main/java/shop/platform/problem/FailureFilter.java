package shop.platform.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Answers what fails in a filter, where no controller's advice hears of it. */
final class FailureFilter extends OncePerRequestFilter {

  private final JsonMapper json;

  FailureFilter(JsonMapper json) {
    this.json = json;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException failure) {
      if (response.isCommitted()) {
        throw failure;
      }
      write(Failures.problem(failure), response);
    }
  }

  private void write(Problem problem, HttpServletResponse response) throws IOException {
    response.reset();
    response.setStatus(problem.status().value());
    problem.headers().forEach((name, values) -> response.setHeader(name, values.getFirst()));
    response.getOutputStream().write(json.writeValueAsBytes(problem.toBody()));
  }
}
