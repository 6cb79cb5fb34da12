package shop.loadtest.drive;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.loadtest.history.Exchange;
import shop.loadtest.history.History;

class DriveTest {

  private static final String PROMISE =
      """
      {"reservationId":"r-1","orderId":"o-1","saleId":"demo","productId":"p","quantity":1,
       "unitPrice":{"amount":12900,"currency":"KRW"},"total":{"amount":12900,"currency":"KRW"},
       "reservedAt":"2026-11-21T01:00:00.123456Z"}\
      """;
  private static final String SOLD_OUT =
      "{\"type\":\"https://shop.example/problems/sold-out\",\"status\":409}";
  private static final Duration SHORT = Duration.ofMillis(300);

  private final AtomicInteger keys = new AtomicInteger();
  private HttpServer server;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @Test
  void countsEveryAnswerByItsKind() {
    AtomicInteger left = new AtomicInteger(25);
    serve(exchange -> {
      boolean granted = left.getAndDecrement() > 0;
      answer(exchange, granted ? 201 : 409, granted ? PROMISE : SOLD_OUT);
    });
    try (Drive drive = drive(4)) {
      Measured measured = drive.closed(this::wish, SHORT, null);
      assertThat(measured.all()).containsOnlyKeys("201", "409 sold-out").containsEntry("201", 25L);
      assertThat(measured.answers()).isEqualTo(keys.get());
      assertThat(measured.latency().getTotalCount()).isEqualTo(keys.get());
      assertThat(measured.isVoid()).isFalse();
      assertThat(measured.cpu()).isPositive();
    }
  }

  @Test
  void sendsWhatTheShopExpects() {
    Set<String> heard = ConcurrentHashMap.newKeySet();
    serve(exchange -> {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      heard.add(
          "%s %s %s %s"
              .formatted(
                  exchange.getRequestMethod(),
                  exchange.getRequestURI(),
                  exchange.getRequestHeaders().getFirst("Authorization"),
                  body));
      answer(exchange, 201, PROMISE);
    });
    try (Drive drive = drive(1)) {
      drive.closed(this::wish, SHORT, null);
    }
    assertThat(heard)
        .containsExactly(
            "POST /api/timesales/demo/reservations Bearer token"
                + " {\"quantity\":1,\"paymentMethod\":\"tok_approve\"}");
  }

  @Test
  void countsLatencyFromTheIntendedTime() {
    AtomicBoolean stalled = new AtomicBoolean();
    CountDownLatch never = new CountDownLatch(1);
    server.setExecutor(Executors.newSingleThreadExecutor());
    serve(exchange -> {
      if (stalled.compareAndSet(false, true)) {
        await(never, 400);
      }
      answer(exchange, 201, PROMISE);
    });
    try (Drive drive = drive(2)) {
      Measured measured =
          drive.open(this::wish, new Arrivals(500, Duration.ofMillis(800), 7), null);
      // Two connections met the stall; everyone who came meanwhile waited all the same.
      long longWaits = measured.latency().getCountBetweenValues(100_000, 10_000_000);
      assertThat(longWaits).isGreaterThan(50);
      assertThat(measured.isVoid()).isFalse();
    }
  }

  @Test
  void arrivalsThatNobodyCanTakeMakeTheRunVoid() {
    CountDownLatch never = new CountDownLatch(1);
    serve(exchange -> {
      await(never, 200);
      answer(exchange, 201, PROMISE);
    });
    try (Drive drive = drive(2)) {
      Measured measured = drive.open(this::wish, new Arrivals(500, SHORT, 7, 5), null);
      assertThat(measured.dropped()).isPositive();
      assertThat(measured.isVoid()).isTrue();
    }
  }

  @Test
  void brokenConnectionsAreAnswersThatNeverCameAndAreOpenedAgain() {
    AtomicInteger asked = new AtomicInteger();
    serve(exchange -> {
      if (asked.incrementAndGet() % 10 == 5) {
        exchange.close();
      } else {
        answer(exchange, 201, PROMISE);
      }
    });
    try (Drive drive = drive(2)) {
      Measured measured = drive.closed(this::wish, SHORT, null);
      assertThat(measured.count(Measured.NONE)).isPositive();
      assertThat(measured.count("201")).isGreaterThan(10);
      assertThat(measured.isVoid()).isTrue();
      assertThat(measured.answers() + measured.count(Measured.NONE)).isEqualTo(keys.get());
    }
  }

  @Test
  void recordsWhatWasAskedAndHeard() {
    serve(exchange -> answer(exchange, 201, PROMISE));
    List<Exchange> kept = new ArrayList<>();
    History history =
        new History() {
          @Override
          public void add(Exchange exchange) {
            kept.add(exchange);
          }

          @Override
          public void close() {}
        };
    Moment start = new Moment(Instant.EPOCH, System.nanoTime());
    try (Drive drive = drive(1)) {
      drive.closed(this::wish, SHORT, new Recording(history, start));
    }
    assertThat(kept).hasSize(keys.get());
    Exchange first = kept.getFirst();
    assertThat(first.key()).isEqualTo("k-1");
    assertThat(first.reservationId()).isEqualTo("r-1");
    assertThat(first.total()).isEqualTo(12900);
    assertThat(first.currency()).isEqualTo("KRW");
    assertThat(first.reservedAt()).isEqualTo("2026-11-21T01:00:00.123456Z");
    assertThat(first.heard()).isGreaterThan(first.sent());
    assertThat(first.at()).isBetween(Instant.EPOCH, Instant.EPOCH.plusNanos(first.sent()));
  }

  private Wish wish() {
    return new Wish("c-1", "token", "demo", "k-" + keys.incrementAndGet(), 1, "tok_approve");
  }

  private Drive drive(int connections) {
    return new Drive(server.getAddress(), connections);
  }

  private void serve(HttpHandler handler) {
    server.createContext("/", handler);
    server.start();
  }

  private static void await(CountDownLatch latch, long millis) {
    try {
      assertThat(latch.await(millis, TimeUnit.MILLISECONDS)).isFalse();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getRequestBody().readAllBytes();
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
