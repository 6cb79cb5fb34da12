package shop.loadtest.campaign;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import shop.loadtest.drive.Wish;
import shop.loadtest.history.AnswerBody;
import shop.loadtest.history.Exchange;
import shop.loadtest.history.History;

/** Writes down what customers ask and hear, and counts it. */
final class Diary implements AutoCloseable {

  private final History history;
  private final long zero;
  private final Instant started;
  private final AtomicLong numbers = new AtomicLong();
  private final Map<String, LongAdder> kinds = new ConcurrentHashMap<>();

  /** {@code started} and {@code zero} of {@link System#nanoTime} are one moment. */
  Diary(History history, Instant started, long zero) {
    this.history = history;
    this.started = started;
    this.zero = zero;
  }

  /**
   * What was heard.
   *
   * @param status of HTTP, or 0 when there was none
   */
  record Heard(int status, @Nullable String body) {
    static final Heard NOTHING = new Heard(0, null);
  }

  /** How many exchanges there were. */
  long count() {
    return numbers.get();
  }

  /** Exchanges by the kind of their answer. */
  Map<String, Long> kinds() {
    Map<String, Long> sums = new TreeMap<>();
    kinds.forEach((kind, count) -> sums.put(kind, count.sum()));
    return sums;
  }

  /** {@code meant} and {@code sent} are of {@link System#nanoTime}. */
  Exchange note(String instance, Wish wish, long meant, long sent, Heard heard) {
    AnswerBody body = new AnswerBody(heard.body());
    boolean yes = heard.status() == 200 || heard.status() == 201;
    Wish.Asked asked =
        new Wish.Asked(
            numbers.incrementAndGet(),
            started.plusNanos(meant - zero),
            sent - zero,
            System.nanoTime() - zero,
            instance);
    Exchange exchange = wish.exchange(asked, heard.status(), yes ? null : body.type(), body);
    history.add(exchange);
    kinds.computeIfAbsent(kind(exchange), _ -> new LongAdder()).increment();
    return exchange;
  }

  private static String kind(Exchange exchange) {
    String status = exchange.status() == 0 ? "no answer" : Integer.toString(exchange.status());
    return exchange.type() == null ? status : status + " " + exchange.type();
  }

  @Override
  public void close() throws IOException {
    history.close();
  }
}
