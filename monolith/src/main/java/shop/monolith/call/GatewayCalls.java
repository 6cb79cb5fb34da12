package shop.monolith.call;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/** What the gateway forwards to a service goes to the module of that name. */
public final class GatewayCalls extends CloseableHttpClient {

  private final Calls calls;
  private final Duration patience;

  /** Waits for each answer for at most {@code patience}. */
  public GatewayCalls(Calls calls, Duration patience) {
    this.calls = calls;
    this.patience = patience;
  }

  @Override
  protected CloseableHttpResponse doExecute(
      HttpHost target, ClassicHttpRequest request, @Nullable HttpContext context)
      throws IOException {
    Answer answer = calls.make(target.getHostName(), call(request), patience);
    ClassicHttpResponse response = new BasicClassicHttpResponse(answer.status());
    answer
        .headers()
        .forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    if (answer.body().size() > 0) {
      response.setEntity(
          new ByteArrayEntity(answer.body().toByteArray(), ContentType.DEFAULT_BINARY));
    }
    return CloseableHttpResponse.adapt(response);
  }

  private static Call call(ClassicHttpRequest request) throws IOException {
    Map<String, Collection<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Header header : request.getHeaders()) {
      headers.computeIfAbsent(header.getName(), _ -> new ArrayList<>()).add(header.getValue());
    }
    headers.put("Host", List.of(request.getAuthority().toString()));
    HttpEntity entity = request.getEntity();
    InputStream body = entity == null ? new ByteArrayInputStream(new byte[0]) : entity.getContent();
    long length = entity == null ? -1 : entity.getContentLength();
    return new Call(request.getMethod(), request.getRequestUri(), headers, body, length);
  }

  @Override
  public void close() {
    // nothing is open
  }

  @Override
  public void close(CloseMode mode) {
    // nothing is open
  }
}
