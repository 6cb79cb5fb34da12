package shop.cart;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A catalog-service and an order-service as their contracts describe them, with faults on demand.
 * They also give out the token that calls between services carry.
 */
public final class Neighbours {

  /** What happens to a call. */
  public enum Fault {
    NONE,
    /** Refused before anything happened. */
    DOWN,
    /** It happens, and the answer does not arrive. */
    LOSES_ANSWERS,
    /** Order-service says that the order makes no sense. */
    REFUSES
  }

  private final HttpServer server;
  private final Map<String, Ware> wares = new LinkedHashMap<>();
  private final Map<String, JsonNode> orders = new LinkedHashMap<>();
  private Fault catalog = Fault.NONE;
  private Fault desk = Fault.NONE;
  private int asked;
  private Runnable whilePricing = () -> {};

  public Neighbours() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/oauth2/token", call -> send(call, 200, "{\"access_token\":\"t\",\"expires_in\":3600}"));
    server.createContext("/prices", this::prices);
    server.createContext("/orders/", this::order);
    server.setExecutor(Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory()));
    server.start();
  }

  /**
   * Points a service at them, with breakers that give them another chance soon, and with patience:
   * a crowd on a busy machine waits for its turn, and nobody asks how fast.
   */
  public Map<String, String> settings() {
    String address = "http://localhost:" + server.getAddress().getPort();
    String breakers = "resilience4j.circuitbreaker.instances.";
    String patience = "spring.cloud.openfeign.client.config.";
    return Map.of(
        "spring.cloud.discovery.client.simple.instances.catalog-service[0].uri",
        address,
        "spring.cloud.discovery.client.simple.instances.order-service[0].uri",
        address,
        "shop.security.token-uri",
        address + "/oauth2/token",
        "shop.security.client-secret",
        "secret",
        breakers + "catalog-service.wait-duration-in-open-state",
        "100ms",
        breakers + "order-service.wait-duration-in-open-state",
        "100ms",
        patience + "catalog-service.read-timeout",
        "30000",
        patience + "order-service.read-timeout",
        "30000",
        "spring.transaction.default-timeout",
        "60s",
        "spring.datasource.hikari.connection-timeout",
        "60000");
  }

  /** All is well again. */
  public synchronized void recover() {
    catalog = Fault.NONE;
    desk = Fault.NONE;
    whilePricing = () -> {};
  }

  public synchronized void catalog(Fault now) {
    catalog = now;
  }

  public synchronized void orders(Fault now) {
    desk = now;
  }

  /** The catalog sells this, or changes it. */
  public synchronized void sell(String product, long won) {
    put(product, won, "KRW", false);
  }

  public synchronized void sell(String product, long amount, String currency) {
    put(product, amount, currency, false);
  }

  public synchronized void withdraw(String product) {
    Ware known = Objects.requireNonNull(wares.get(product));
    put(product, known.amount(), known.currency(), true);
  }

  /** Nobody ever heard of it. */
  public synchronized void forget(String product) {
    wares.remove(product);
  }

  /** Once, while the catalog thinks about prices, something else happens. */
  public synchronized void whilePricing(Runnable event) {
    whilePricing = event;
  }

  /** How often prices were asked for. */
  public synchronized int asked() {
    return asked;
  }

  /** The orders of a customer, by their ids. */
  public synchronized Map<String, JsonNode> ordersOf(String customer) {
    return orders.entrySet().stream()
        .filter(order -> order.getValue().path("customerId").asString().equals(customer))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private void put(String product, long amount, String currency, boolean withdrawn) {
    Ware known = wares.get(product);
    long version = known == null ? 0 : known.version() + 1;
    wares.put(product, new Ware(product, version, amount, currency, withdrawn));
  }

  private void prices(HttpExchange call) throws IOException {
    event().run();
    List<String> wanted =
        Arrays.stream(call.getRequestURI().getQuery().split("&"))
            .map(parameter -> parameter.substring("productId=".length()))
            .toList();
    String items;
    synchronized (this) {
      asked++;
      if (catalog != Fault.NONE || wanted.size() > 50) {
        send(call, catalog == Fault.NONE ? 400 : 503, "{}");
        return;
      }
      items =
          wanted.stream()
              .map(wares::get)
              .filter(Objects::nonNull)
              .map(Ware::json)
              .collect(Collectors.joining(","));
    }
    send(call, 200, "{\"items\":[" + items + "]}");
  }

  private synchronized Runnable event() {
    Runnable event = whilePricing;
    whilePricing = () -> {};
    return event;
  }

  private synchronized void order(HttpExchange call) throws IOException {
    String id = call.getRequestURI().getPath().substring("/orders/".length());
    JsonNode body = JsonMapper.shared().readTree(call.getRequestBody().readAllBytes());
    switch (desk) {
      case DOWN -> send(call, 503, "{}");
      case REFUSES -> send(call, 400, "{}");
      case LOSES_ANSWERS -> {
        orders.putIfAbsent(id, body);
        call.close();
      }
      case NONE -> {
        JsonNode known = orders.putIfAbsent(id, body);
        int status = known == null ? 201 : known.equals(body) ? 200 : 422;
        send(call, status, "{\"orderId\":\"%s\",\"status\":\"placed\"}".formatted(id));
      }
    }
  }

  private static void send(HttpExchange call, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().set("Content-Type", "application/json");
    call.sendResponseHeaders(status, bytes.length);
    call.getResponseBody().write(bytes);
    call.close();
  }

  private record Ware(
      String product, long version, long amount, String currency, boolean withdrawn) {

    String json() {
      return """
      {"productId":"%s","version":%d,"name":{"ko":"물건 %s","en":"Thing %s"},
       "price":{"amount":%d,"currency":"%s"},"withdrawn":%b,"available":true}
      """
          .formatted(product, version, product, product, amount, currency, withdrawn);
    }
  }
}
