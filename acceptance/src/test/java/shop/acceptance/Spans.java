package shop.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/** Collects what the services tell of their work, as a tracing backend would (OTLP over HTTP). */
final class Spans {

  private static final int KEPT = 100_000;
  private static final HexFormat HEX = HexFormat.of();

  private final ConcurrentLinkedQueue<Told> all = new ConcurrentLinkedQueue<>();
  private final HttpServer server;

  /** Listens on a free port for as long as the tests run. */
  Spans() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory()));
    server.createContext("/v1/traces", this::collect);
    server.start();
  }

  /**
   * A piece of work.
   *
   * @param parent the work that it is part of
   */
  record Told(
      String service, String trace, String id, String parent, String name, Span.SpanKind kind) {}

  /** Where to send spans. */
  String address() {
    return "http://127.0.0.1:%d/v1/traces".formatted(server.getAddress().getPort());
  }

  List<Told> of(String trace) {
    return all.stream().filter(span -> span.trace().equals(trace)).toList();
  }

  private void collect(HttpExchange exchange) throws IOException {
    try (exchange) {
      var request = ExportTraceServiceRequest.parseFrom(exchange.getRequestBody());
      request
          .getResourceSpansList()
          .forEach(resource ->
              resource
                  .getScopeSpansList()
                  .forEach(scope ->
                      scope
                          .getSpansList()
                          .forEach(span -> keep(nameOf(resource.getResource()), span))));
      exchange.sendResponseHeaders(200, -1);
    }
  }

  private void keep(String service, Span span) {
    all.add(
        new Told(
            service,
            HEX.formatHex(span.getTraceId().toByteArray()),
            HEX.formatHex(span.getSpanId().toByteArray()),
            HEX.formatHex(span.getParentSpanId().toByteArray()),
            span.getName(),
            span.getKind()));
    if (all.size() > KEPT) {
      all.poll();
    }
  }

  private static String nameOf(Resource resource) {
    return resource.getAttributesList().stream()
        .filter(attribute -> attribute.getKey().equals("service.name"))
        .map(attribute -> attribute.getValue().getStringValue())
        .findFirst()
        .orElse("");
  }
}
