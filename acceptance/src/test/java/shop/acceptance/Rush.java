package shop.acceptance;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledFuture;
import java.util.stream.Stream;

/** Many customers who want units of one sale at once, and what each of them was told. */
final class Rush {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final String saleId;

  Rush(String saleId) {
    this.saleId = saleId;
  }

  /**
   * One wish and its definite answer.
   *
   * @param key names the wish
   * @param card how it is to be paid
   */
  record Wish(Door customer, String key, String card, Door.Answer answer) {

    boolean won() {
      return answer.status() == 201 || answer.status() == 200;
    }

    String reservationId() {
      return answer.string("reservationId");
    }

    String orderId() {
      return answer.string("orderId");
    }
  }

  /** Every customer sends two wishes at the same time, and repeats each until it is answered. */
  List<Wish> run(List<Door> customers) {
    return together(
        customers.stream()
            .flatMap(customer -> Stream.of("a", "b").map(key -> wish(customer, key, customers))));
  }

  private Callable<Wish> wish(Door customer, String key, List<Door> all) {
    boolean declined = all.indexOf(customer) % 5 == 0;
    return () -> insist(customer, key, declined ? "tok_decline" : "tok_approve");
  }

  /** One customer after another, each with one wish, repeated until it is answered. */
  List<Wish> paced(List<Door> customers, Duration between, List<String> cards) {
    try (var arrivals = Executors.newScheduledThreadPool(customers.size())) {
      List<ScheduledFuture<Wish>> coming = new ArrayList<>();
      for (int i = 0; i < customers.size(); i++) {
        Door customer = customers.get(i);
        String card = cards.get(i % cards.size());
        coming.add(
            arrivals.schedule(
                () -> insist(customer, "paced", card), between.toMillis() * i, MILLISECONDS));
      }
      return coming.stream().map(Rush::result).toList();
    }
  }

  /** Sends a wish, and the same again while its outcome is unknown. */
  Wish insist(Door customer, String key, String card) {
    return await("a definite answer to wish " + key)
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> attempt(customer, key, card), Optional::isPresent)
        .orElseThrow();
  }

  private Optional<Wish> attempt(Door customer, String key, String card) {
    try {
      Door.Answer answer = customer.reserve(saleId, key, 1, card);
      if (answer.status() < 500) {
        return Optional.of(new Wish(customer, key, card, answer));
      }
      assertThat(answer.status()).as(answer.text()).isIn(502, 503, 504);
      return Optional.empty();
    } catch (UncheckedIOException e) {
      return Optional.empty(); // the connection broke: nobody knows yet
    }
  }

  /** The same wishes once more: each winner must hear the first answer. */
  void repeatEach(List<Wish> wishes) {
    together(wishes.stream().filter(Wish::won).map(wish -> () -> repeat(wish)));
  }

  private Wish repeat(Wish first) {
    Wish again = insist(first.customer(), first.key(), first.card());
    assertThat(again.answer().status()).as(again.answer().text()).isEqualTo(200);
    assertThat(again.answer().json()).isEqualTo(first.answer().json());
    return again;
  }

  private static <T> List<T> together(Stream<Callable<T>> tasks) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(tasks.toList()).stream().map(Rush::result).toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    }
  }
}
