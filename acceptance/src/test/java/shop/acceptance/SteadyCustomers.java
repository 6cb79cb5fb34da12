package shop.acceptance;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Some customers at a time, whatever happens meanwhile: each asks every service for something,
 * repeats nothing that fails, and makes room for the next. Who has left comes again later.
 */
final class SteadyCustomers implements AutoCloseable {

  private static final int AT_A_TIME = 4;

  private final Sale sale;
  private final String product;
  private final Queue<Door> coming;
  private final AtomicInteger answers = new AtomicInteger();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final ExecutorService visits = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean over;

  /** {@code customers} begin to come to {@code sale}, and put {@code product} into their carts. */
  SteadyCustomers(Sale sale, String product, List<Door> customers) {
    this.sale = sale;
    this.product = product;
    coming = new ConcurrentLinkedQueue<>(customers);
    for (int place = 0; place < AT_A_TIME; place++) {
      visits.execute(this::comeInTurn);
    }
  }

  private void comeInTurn() {
    while (!over) {
      Door customer = coming.remove();
      visit(customer);
      coming.add(customer);
    }
  }

  private void visit(Door customer) {
    ask("search", () -> customer.get("/api/products?size=5"), 200);
    ask("look at the sale", () -> customer.get("/api/timesales/" + sale.id()), 200);
    // Who comes again hears the first answer; once all is sold, 409 says so.
    ask("reserve", () -> customer.reserve(sale.id(), "steady", 1, "tok_approve"), 201, 200, 409);
    ask(
        "fill the cart",
        () -> customer.put("/api/cart/items/" + product, Map.of("quantity", 1)),
        200);
    ask("see the cart", () -> customer.get("/api/cart"), 200);
    ask("see orders", () -> customer.get("/api/orders"), 200);
    ask("see payments", () -> customer.get("/api/payments?orderId=" + UUID.randomUUID()), 200);
    ask("read the keys", () -> customer.get("/oauth2/jwks"), 200);
    ask("sign up", () -> signUp(customer), 201);
  }

  private static Door.Answer signUp(Door customer) {
    String login = UUID.randomUUID().toString().substring(0, 30);
    var wish = Map.of("login", login, "name", login, "password", "correct horse battery");
    return customer.post("/api/customers", wish, Map.of());
  }

  private void ask(String wish, Supplier<Door.Answer> door, int... expected) {
    try {
      Door.Answer answer = door.get();
      answers.incrementAndGet();
      if (IntStream.of(expected).noneMatch(status -> status == answer.status())) {
        failures.add("%s: %d %s".formatted(wish, answer.status(), answer.text()));
      }
    } catch (UncheckedIOException broken) {
      failures.add("%s: %s".formatted(wish, broken.getMessage()));
    }
  }

  /** How many questions were answered. */
  int answers() {
    return answers.get();
  }

  /** What was not answered as it should have been. */
  List<String> failures() {
    return List.copyOf(failures);
  }

  /** Nobody comes any more; who is here finishes. */
  @Override
  public void close() {
    over = true;
    visits.close();
  }
}
