package shop.loadtest.campaign;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import shop.loadtest.drive.Wish;
import shop.loadtest.history.Exchange;

/** All customers at work. Each has a thread of its own; how many may be at work is bounded. */
final class Clients implements AutoCloseable {

  private static final int MOST = 64;
  private static final Duration GOING = Duration.ofSeconds(10);

  private final Fleet fleet;
  private final Diary diary;
  private final Consumer<Exchange> decided;
  private final Undecided undecided = new Undecided();
  private final Semaphore places = new Semaphore(MOST);
  private final AtomicLong refused = new AtomicLong();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(1))
          .build();
  private volatile boolean goOn = true;

  /** Tells {@code decided} of every answer that decided a wish. */
  Clients(Fleet fleet, Diary diary, Consumer<Exchange> decided) {
    this.fleet = fleet;
    this.diary = diary;
    this.decided = decided;
  }

  /** Sends a customer off; waits when all places are taken. */
  void sendOff(Wish wish, long meant) throws InterruptedException {
    places.acquire();
    Errand errand = new Errand(wish, meant, this);
    undecided.began(errand);
    var _ = threads.submit(() -> run(errand));
  }

  private void run(Errand errand) {
    try {
      Exchange heard = errand.run();
      if (heard != null) {
        undecided.decided(errand);
        decided.accept(heard);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      places.release();
    }
  }

  /** Any instance; null while there is none. */
  @Nullable Member anyone() {
    List<Member> now = List.copyOf(fleet.members());
    return now.isEmpty() ? null : now.get(ThreadLocalRandom.current().nextInt(now.size()));
  }

  /** Null when nobody listens there, so that the question was surely not asked. */
  Diary.@Nullable Heard send(HttpRequest request) throws InterruptedException {
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      return new Diary.Heard(answer.statusCode(), answer.body());
    } catch (ConnectException | HttpConnectTimeoutException nobodyThere) {
      refused.incrementAndGet();
      return null;
    } catch (IOException unknown) {
      return Diary.Heard.NOTHING;
    }
  }

  boolean goOn() {
    return goOn;
  }

  Diary diary() {
    return diary;
  }

  Undecided undecided() {
    return undecided;
  }

  /** Attempts that found nobody who listens. */
  long refused() {
    return refused.get();
  }

  /** Lets everybody go, and answers how many do not know what became of their wish. */
  int end() throws InterruptedException {
    int left = undecided.size();
    close();
    var _ = threads.awaitTermination(GOING.toSeconds(), TimeUnit.SECONDS);
    return left;
  }

  @Override
  public void close() {
    goOn = false;
    threads.shutdown();
    http.shutdownNow();
  }
}
