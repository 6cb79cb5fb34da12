package shop.timesale.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RememberedTest {

  private final AtomicInteger questions = new AtomicInteger();
  private final Remembered<String, Integer> lasting = new Remembered<>(Duration.ofHours(1), 3);

  @Test
  void aCrowdThatAsksTheSameCostsOneQuestion() throws Exception {
    CountDownLatch answered = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var crowd =
          IntStream.range(0, 100)
              .mapToObj(_ ->
                  CompletableFuture.supplyAsync(
                      () ->
                          lasting.get(
                              "a",
                              () -> {
                                answered.await();
                                return questions.incrementAndGet();
                              }),
                      threads))
              .toList();
      answered.countDown();
      for (var one : crowd) {
        assertThat(one.get()).isEqualTo(1);
      }
    }
  }

  @Test
  void asksAgainWhenTheMomentIsOverOrItWasToldToForget() {
    var brief = new Remembered<String, Integer>(Duration.ofMillis(20), 3);
    assertThat(brief.get("a", questions::incrementAndGet)).isEqualTo(1);
    await().until(() -> brief.get("a", questions::incrementAndGet) > 1);

    int told = lasting.get("a", questions::incrementAndGet);
    assertThat(lasting.get("a", questions::incrementAndGet)).isEqualTo(told);
    lasting.forgetAll();
    assertThat(lasting.get("a", questions::incrementAndGet)).isEqualTo(told + 1);
  }

  @Test
  void aFailureIsTheSameForAllWhoAskInThatMoment() {
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() ->
              lasting.get(
                  "a",
                  () -> {
                    throw new IllegalStateException("failed " + questions.incrementAndGet());
                  }))
          .hasMessage("failed 1");
    }
  }

  @Test
  void holdsSoManyAndForgetsTheOldest() {
    for (String key : new String[] {"a", "b", "c", "d"}) {
      lasting.get(key, questions::incrementAndGet);
    }

    assertThat(lasting.get("d", questions::incrementAndGet)).isEqualTo(4);
    assertThat(lasting.get("b", questions::incrementAndGet)).isEqualTo(2);
    assertThat(lasting.get("a", questions::incrementAndGet)).isEqualTo(5);
  }
}
