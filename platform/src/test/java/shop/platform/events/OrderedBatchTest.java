package shop.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class OrderedBatchTest {

  private final Map<String, CompletableFuture<Void>> sent = new ConcurrentHashMap<>();
  private final EventPublisher broker =
      event -> sent.computeIfAbsent(event.id(), _ -> new CompletableFuture<>());

  @Test
  void sendsAllKeysAtOnceAndTheNextOfAKeyAfterTheOneBefore() {
    var outcomes = broker.sendAll(List.of(event("a1"), event("a2"), event("b1")));
    assertThat(sent).containsOnlyKeys("a1", "b1");

    answer("a1").complete(null);
    outcomes.get(0).join();
    assertThat(awaited("a2")).isNotNull();
    answer("a2").complete(null);

    assertThat(outcomes.get(1)).succeedsWithin(Duration.ofSeconds(5));
  }

  @Test
  void sendsNothingOfAKeyBehindAFailure() {
    var outcomes = broker.sendAll(List.of(event("a1"), event("a2"), event("a3"), event("b1")));

    answer("a1").completeExceptionally(new IllegalStateException("expired"));
    answer("b1").complete(null);

    assertThat(outcomes.get(2)).failsWithin(Duration.ofSeconds(5));
    assertThat(outcomes.get(3)).isCompletedWithValue(null);
    assertThat(sent).containsOnlyKeys("a1", "b1");
  }

  @Test
  void stopsWhenTheBrokerRefusesAtOnce() {
    EventPublisher away =
        event -> {
          sent.put(event.id(), new CompletableFuture<>());
          return CompletableFuture.failedFuture(new IllegalStateException("away"));
        };

    assertThat(away.sendAll(List.of(event("a1"), event("b1"), event("c1"))))
        .allMatch(CompletableFuture::isCompletedExceptionally);
    assertThat(sent).containsOnlyKeys("a1");
  }

  private CompletableFuture<Void> answer(String id) {
    return Objects.requireNonNull(sent.get(id));
  }

  private CompletableFuture<Void> awaited(String id) {
    await().until(() -> sent.containsKey(id));
    return answer(id);
  }

  private static Event event(String id) {
    return new Event(id, "t", id.substring(0, 1), Instant.EPOCH, "{}", null);
  }
}
