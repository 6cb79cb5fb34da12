package shop.monolith.call;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What Feign clients say to a service goes to the module of that name. */
public record FeignCalls(Calls calls) implements Client {

  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    URI url = URI.create(request.url());
    Answer answer =
        calls.make(
            url.getHost(), call(request, url), Duration.ofMillis(options.readTimeoutMillis()));
    return Response.builder()
        .protocolVersion(Request.ProtocolVersion.HTTP_1_1)
        .status(answer.status())
        .headers(headers(answer))
        .body(answer.body().toByteArray())
        .request(request)
        .build();
  }

  private static Call call(Request request, URI url) {
    byte[] body = request.body() == null ? new byte[0] : request.body();
    Map<String, Collection<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(request.headers());
    headers.putIfAbsent("Accept", List.of("*/*"));
    String query = url.getRawQuery();
    return new Call(
        request.httpMethod().name(),
        query == null ? url.getRawPath() : url.getRawPath() + "?" + query,
        headers,
        new ByteArrayInputStream(body),
        request.body() == null ? -1 : body.length);
  }

  private static Map<String, Collection<String>> headers(Answer answer) {
    Map<String, Collection<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(answer.headers());
    return headers;
  }
}
