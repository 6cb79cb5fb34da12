package shop.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class FailureFilterTest {

  private final FailureFilter filter = new FailureFilter(JsonMapper.shared());
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void asksToComeAgainWhenADatabaseIsAway() throws Exception {
    throwing(new DataAccessResourceFailureException("password of shop at 10.1.2.3"));

    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getHeader("Retry-After")).isEqualTo("2");
    assertThat(response.getContentType()).isEqualTo("application/problem+json");
    assertThat(response.getContentAsString())
        .contains("/problems/unavailable")
        .doesNotContain("10.1.2.3");
  }

  @Test
  void looksIntoTheCauses() throws Exception {
    throwing(new ServletException(new DataAccessResourceFailureException("away")));

    assertThat(response.getStatus()).isEqualTo(503);
  }

  @Test
  void refusesAQueryThatCannotBeRead() throws Exception {
    throwing(new InvalidParameterException("a parameter without a name"));

    assertThat(response.getStatus()).isEqualTo(400);
    assertThat(response.getContentAsString()).contains("/problems/bad-request");
  }

  @Test
  void keepsAMistakeOfOursToItself() throws Exception {
    response.setHeader("Content-Disposition", "of the half answer");
    throwing(new IllegalStateException("inside"));

    assertThat(response.getStatus()).isEqualTo(500);
    assertThat(response.getContentAsString())
        .contains("/problems/internal-error")
        .doesNotContain("inside");
    assertThat(response.getHeader("Content-Disposition")).isNull();
  }

  @Test
  void leavesAnAnswerThatIsOnItsWay() {
    response.setCommitted(true);

    assertThatThrownBy(() -> throwing(new IllegalStateException("inside")))
        .isInstanceOf(IllegalStateException.class);
  }

  private void throwing(Exception failure) throws Exception {
    FilterChain chain = (_, _) -> throwUnchecked(failure);
    filter.doFilter(new MockHttpServletRequest(), response, chain);
  }

  private static void throwUnchecked(Exception failure) throws ServletException {
    if (failure instanceof ServletException servlet) {
      throw servlet;
    }
    throw (RuntimeException) failure;
  }
}
