package shop.loadtest.campaign;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import shop.loadtest.drive.Wish;
import shop.loadtest.history.Exchange;

/**
 * One customer with one wish, until it is decided: asks any instance, asks another when nobody
 * listens there, and asks again with the same key as long as the outcome is unknown.
 */
final class Errand {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final long FIRST_PAUSE_MS = 20;
  private static final long LONGEST_PAUSE_MS = 320;

  private final Wish wish;
  private final long meant;
  private final Clients clients;
  private boolean unknown;

  /** {@code meant} is when the customer came, of {@link System#nanoTime}. */
  Errand(Wish wish, long meant, Clients clients) {
    this.wish = wish;
    this.meant = meant;
    this.clients = clients;
  }

  /** Answers the exchange that decided, or null when all ends before. */
  @Nullable Exchange run() throws InterruptedException {
    long pause = FIRST_PAUSE_MS;
    while (clients.goOn()) {
      Exchange heard = ask();
      if (heard != null && isDecided(heard)) {
        return heard;
      }
      TimeUnit.MILLISECONDS.sleep(pause + ThreadLocalRandom.current().nextLong(pause));
      pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
    }
    return null;
  }

  /** Null when nobody listens, so that nothing was asked. */
  private @Nullable Exchange ask() throws InterruptedException {
    Member member = clients.anyone();
    if (member == null) {
      return null;
    }
    long sent = System.nanoTime();
    Diary.Heard heard = clients.send(request(member));
    return heard == null ? null : clients.diary().note(member.name(), wish, meant, sent, heard);
  }

  private HttpRequest request(Member member) {
    String body =
        "{\"quantity\":%d,\"paymentMethod\":\"%s\"}".formatted(wish.quantity(), wish.method());
    return HttpRequest.newBuilder(
            member.address("/api/timesales/%s/reservations".formatted(wish.sale())))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + wish.token())
        .header("Idempotency-Key", wish.key())
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  /**
   * An overloaded shop has reserved nothing; that decides it only when no earlier question may
   * still be on its way.
   */
  private boolean isDecided(Exchange heard) {
    boolean overloaded = "overloaded".equals(heard.type());
    boolean definite = heard.status() != 0 && heard.status() < 500;
    unknown = unknown || (!definite && !overloaded);
    return definite || (overloaded && !unknown);
  }
}
