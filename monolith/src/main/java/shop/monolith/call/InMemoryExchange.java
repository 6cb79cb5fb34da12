package shop.monolith.call;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.coyote.Adapter;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.OutputBuffer;
import org.apache.juli.logging.Log;
import org.apache.tomcat.util.buf.MessageBytes;
import org.apache.tomcat.util.http.MimeHeaders;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * One request and its answer in memory. Below it is Tomcat's own way of a request, with the same
 * filters, servlets and error pages; only the socket, and the text of HTTP, are left out.
 */
final class InMemoryExchange extends Socketless implements InputBuffer, OutputBuffer {

  private static final String HERE = "127.0.0.1";
  private static final int CHUNK = 8192;

  private final ByteArrayOutputStream answered = new ByteArrayOutputStream(1024);
  private InputStream body = InputStream.nullInputStream();
  private boolean keepsBody = true;

  InMemoryExchange(Adapter adapter, Log log) {
    super(adapter, log);
    request.setInputBuffer(this);
    response.setOutputBuffer(this);
  }

  /** Has {@code module} answer the call, on this thread. */
  Answer run(String module, Call call) throws IOException {
    body = call.body();
    keepsBody = !call.method().equals("HEAD");
    state(module, call);
    try {
      adapter.service(request, response);
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
    return new Answer(response.getStatus(), headers(), answered);
  }

  private void state(String module, Call call) {
    int query = call.target().indexOf('?');
    request.setMethod(call.method());
    request.scheme().setString("http");
    request.protocol().setString("HTTP/1.1");
    set(request.requestURI(), query < 0 ? call.target() : call.target().substring(0, query));
    if (query >= 0) {
      set(request.queryString(), call.target().substring(query + 1));
    }
    request.remoteAddr().setString(HERE);
    request.peerAddr().setString(HERE);
    request.remoteHost().setString(HERE);
    request.localAddr().setString(HERE);
    request.localName().setString(HERE);
    request.setAttribute(Calls.MODULE, module);
    stateHeaders(module, call);
  }

  private void stateHeaders(String module, Call call) {
    MimeHeaders headers = request.getMimeHeaders();
    call.headers()
        .forEach((name, values) -> {
          if (!name.equalsIgnoreCase("content-length") && !name.equalsIgnoreCase("host")) {
            values.forEach(value -> headers.addValue(name).setString(value));
          }
        });
    String host = call.headers().getOrDefault("Host", List.of(module)).iterator().next();
    headers.addValue("Host").setString(host);
    int port = host.lastIndexOf(':') > host.lastIndexOf(']') ? host.lastIndexOf(':') : -1;
    request.serverName().setString(port < 0 ? host : host.substring(0, port));
    request.setServerPort(port < 0 ? 80 : Integer.parseInt(host, port + 1, host.length(), 10));
    if (call.length() >= 0) {
      headers.addValue("Content-Length").setLong(call.length());
      request.setContentLength(call.length());
    }
  }

  /** As the bytes that a connection would bring, so that Tomcat decodes them itself. */
  private static void set(MessageBytes field, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    field.setBytes(bytes, 0, bytes.length);
  }

  private Map<String, List<String>> headers() {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    MimeHeaders all = response.getMimeHeaders();
    for (int i = 0; i < all.size(); i++) {
      headers
          .computeIfAbsent(all.getName(i).toString(), _ -> new ArrayList<>())
          .add(all.getValue(i).toString());
    }
    if (response.getContentType() != null) {
      headers.put("Content-Type", List.of(response.getContentType()));
    }
    if (response.getContentLengthLong() >= 0) {
      headers.put("Content-Length", List.of(Long.toString(response.getContentLengthLong())));
    }
    return headers;
  }

  @Override
  public int doRead(ApplicationBufferHandler handler) throws IOException {
    byte[] chunk = new byte[CHUNK];
    int count = body.read(chunk);
    handler.setByteBuffer(ByteBuffer.wrap(chunk, 0, Math.max(0, count)));
    return count;
  }

  @Override
  public int doWrite(ByteBuffer chunk) {
    int count = chunk.remaining();
    byte[] bytes = new byte[count];
    chunk.get(bytes);
    if (keepsBody) {
      answered.write(bytes, 0, count);
    }
    return count;
  }

  @Override
  public int available() {
    return 0;
  }

  @Override
  public long getBytesWritten() {
    return answered.size();
  }
}
