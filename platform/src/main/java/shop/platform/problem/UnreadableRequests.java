package shop.platform.problem;

import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.http11.Http11InputBuffer;
import org.apache.tomcat.util.http.MimeHeaders;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem, not a page, what the server could not even read as a request. */
final class UnreadableRequests
    implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private final JsonMapper json;

  UnreadableRequests(JsonMapper json) {
    this.json = json;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addContextCustomizers(
        context -> context.getParent().getPipeline().addValve(new ProblemReport(json)));
  }

  /** Stands nearer to the request than the server's own report, and so speaks first. */
  private static final class ProblemReport extends ErrorReportValve {

    private final JsonMapper json;

    ProblemReport(JsonMapper json) {
      this.json = json;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
      HttpStatus status = HttpStatus.resolve(response.getStatus());
      if (status == null
          || !status.isError()
          || response.getContentWritten() > 0
          || !response.setErrorReported()) {
        return;
      }
      write(
          problem(status == HttpStatus.BAD_REQUEST ? TooLarge.or(status, request) : status),
          response);
    }

    private void write(Problem problem, Response response) {
      try {
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getReporter().write(json.writeValueAsString(problem.toBody()));
        response.finishResponse();
      } catch (IOException e) {
        getContainer().getLogger().debug("The client did not wait for the problem", e);
      }
    }

    private static Problem problem(HttpStatus status) {
      return status == HttpStatus.INTERNAL_SERVER_ERROR
          ? Problems.internalError()
          : Problem.of(
              status,
              status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-'),
              status.getReasonPhrase(),
              "This cannot be read as a request; see to its address and headers.");
    }
  }

  /**
   * The server answers 400 to everything that it cannot read; for what is too large, HTTP has more.
   */
  private static final class TooLarge {

    private static final String BYTES =
        StringManager.getManager(Http11InputBuffer.class)
            .getString("iib.requestheadertoolarge.error");

    static HttpStatus or(HttpStatus otherwise, Request request) {
      if (!(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception reason)) {
        return otherwise;
      }
      if (tooMany(request).equals(reason.getMessage())) {
        return HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE;
      }
      if (!BYTES.equals(reason.getMessage())) {
        return otherwise;
      }
      return request.getCoyoteRequest().requestURI().isNull()
          ? HttpStatus.URI_TOO_LONG
          : HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE;
    }

    private static String tooMany(Request request) {
      return StringManager.getManager(MimeHeaders.class)
          .getString("headers.maxCountFail", request.getConnector().getProperty("maxHeaderCount"));
    }
  }
}
