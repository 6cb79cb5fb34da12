package shop.acceptance.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shop.acceptance.api.Operation.Parameter;

/**
 * One request to an operation.
 *
 * @param what what is special about it, for people
 * @param values of parameters by name; a parameter without one is left out
 */
record Call(
    Operation operation,
    String what,
    @Nullable String token,
    Map<String, String> values,
    @Nullable String body,
    String contentType) {

  private static final String KEY = "Idempotency-Key";
  private static final String FRESH = "(a fresh one each time)";

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /** A request as the document's examples have it. */
  static Call asDocumented(Operation operation, String token) {
    Map<String, String> values = new LinkedHashMap<>();
    operation.parameters().stream()
        .filter(Parameter::isRequired)
        .forEach(parameter -> values.put(parameter.name(), valueOf(parameter, operation)));
    String body = operation.bodyExample().map(Object::toString).orElse(null);
    return new Call(operation, "as documented", token, values, body, "application/json");
  }

  /** Administrative changes are tried on things of their own, so that the shop stays as it is. */
  private static String valueOf(Parameter parameter, Operation operation) {
    if (parameter.name().equals(KEY)) {
      return FRESH;
    }
    boolean own =
        operation.isAdministration()
            && operation.changesSomething()
            && parameter.in().equals("path");
    return own ? "tried-" + parameter.example() : parameter.example();
  }

  Call says(String what) {
    return new Call(operation, what, token, values, body, contentType);
  }

  Call withToken(@Nullable String other) {
    return new Call(operation, what, other, values, body, contentType);
  }

  Call with(String parameter, String value) {
    Map<String, String> changed = new LinkedHashMap<>(values);
    changed.put(parameter, value);
    return new Call(operation, what, token, changed, body, contentType);
  }

  Call without(String parameter) {
    Map<String, String> changed = new LinkedHashMap<>(values);
    changed.remove(parameter);
    return new Call(operation, what, token, changed, body, contentType);
  }

  Call withBody(String other) {
    return new Call(operation, what, token, values, other, contentType);
  }

  Call withContentType(String other) {
    return new Call(operation, what, token, values, body, other);
  }

  /** Sends it to the service at {@code address}. */
  Reply sendTo(String address) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + pathAndQuery()))
            .timeout(Duration.ofSeconds(30))
            .method(
                operation.method(),
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (body != null) {
      request.header("Content-Type", contentType);
    }
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    headers().forEach(request::header);
    return reply(request.build());
  }

  private static Reply reply(HttpRequest request) {
    try {
      var answer = CLIENT.send(request, BodyHandlers.ofString());
      String type = answer.headers().firstValue("Content-Type").orElse("");
      return new Reply(answer.statusCode(), type, answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String pathAndQuery() {
    String path = operation.path();
    for (var value : valuesIn("path").entrySet()) {
      path = path.replace("{" + value.getKey() + "}", encoded(value.getValue()));
    }
    String query =
        valuesIn("query").entrySet().stream()
            .map(value -> value.getKey() + "=" + encoded(value.getValue()))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  private Map<String, String> headers() {
    Map<String, String> headers = valuesIn("header");
    headers.replace(KEY, FRESH, UUID.randomUUID().toString());
    return headers;
  }

  private Map<String, String> valuesIn(String place) {
    Map<String, String> chosen = new LinkedHashMap<>();
    for (Parameter parameter : operation.parameters()) {
      String value = values.get(parameter.name());
      if (value != null && parameter.in().equals(place)) {
        chosen.put(parameter.name(), value);
      }
    }
    return chosen;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    return "%s, %s %s%s"
        .formatted(
            operation,
            what,
            values,
            body == null ? "" : " " + body.substring(0, Math.min(300, body.length())));
  }

  /** What came back. */
  record Reply(int status, String contentType, String body) {}
}
