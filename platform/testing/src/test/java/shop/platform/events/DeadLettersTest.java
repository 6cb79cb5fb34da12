package shop.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.kafka.core.ConsumerFactory;
import shop.platform.events.DeadLetters.Replay;
import shop.platform.testing.TestPostgres;

/** What was put aside is listed, and handled once when the reason is gone. */
class DeadLettersTest {

  record Order(String id) {}

  private final String type = Names.fresh("aside");
  private final String service = Names.fresh("reader");
  private final List<String> seen = new CopyOnWriteArrayList<>();
  private final AtomicBoolean broken = new AtomicBoolean(true);
  private final AtomicBoolean outage = new AtomicBoolean();
  private Shop reader;
  private DeadLetters letters;

  @BeforeEach
  void start() {
    reader =
        Shop.service(service)
            .on(TestPostgres.database("reader"))
            .publishing(type)
            .reading(type, Order.class, this::handle)
            .with("shop.events.retry.attempts", 2)
            .with("shop.events.retry.first", "10ms")
            .broker()
            .start();
    letters = lettersOf(reader);
  }

  @SuppressWarnings("unchecked")
  private DeadLetters lettersOf(Shop shop) {
    return new DeadLettersInTopics(
        service,
        List.of(new Subscription<>(type, Order.class, this::handle)),
        new DeadLetterTopics(shop.bean(ConsumerFactory.class)),
        shop.bean(EventReader.class));
  }

  @AfterEach
  void stop() {
    reader.close();
  }

  private void handle(Order order) {
    if (outage.get()) {
      throw new DataAccessResourceFailureException("database is away");
    }
    if (broken.get() && order.id().startsWith("poison")) {
      throw new IllegalStateException("cannot take it");
    }
    seen.add(order.id());
  }

  @Test
  void listsTheNewestFirst() {
    poison("poison-1");
    await().until(() -> letters.newest(10, false).size() == 1);
    poison("poison-2");
    await().until(() -> letters.newest(10, false).size() == 2);

    DeadLetter newest = letters.newest(1, false).getFirst();
    assertThat(newest.payload()).isEqualTo("{\"id\":\"poison-2\"}");
    assertThat(newest.key()).isEqualTo("poison-2");
    assertThat(newest.type()).isEqualTo(type);
    assertThat(newest.reason()).isEqualTo("IllegalStateException");
    assertThat(newest.handled()).isFalse();
  }

  @Test
  void isHandledOnceHoweverOftenItIsReplayed() {
    DeadLetter letter = onlyLetter("poison");
    broken.set(false);

    assertThat(letters.replay(letter.deadLetterId())).isEqualTo(new Replay.Handled());
    assertThat(letters.replay(letter.deadLetterId())).isEqualTo(new Replay.HandledBefore());
    assertThat(seen).containsExactly("poison");
    assertThat(letters.newest(10, false)).isEmpty();
    assertThat(letters.newest(10, true)).singleElement().matches(DeadLetter::handled);
  }

  @Test
  void staysWhileTheReasonStays() {
    DeadLetter letter = onlyLetter("poison");

    assertThat(letters.replay(letter.deadLetterId()))
        .isEqualTo(new Replay.StillFailing("IllegalStateException"));
    assertThat(letters.newest(10, false)).containsExactly(letter);
  }

  @Test
  void saysThatTheDatabaseIsAwayInsteadOfBlamingTheEvent() {
    DeadLetter letter = onlyLetter("poison");
    outage.set(true);

    assertThatThrownBy(() -> letters.replay(letter.deadLetterId()))
        .isInstanceOf(DataAccessResourceFailureException.class);
  }

  @Test
  void isNotMovedByReading() {
    onlyLetter("poison");
    try (Shop another =
        Shop.service(service).on(TestPostgres.database("another")).broker().start()) {
      assertThat(lettersOf(another).newest(10, false)).hasSize(1);
      assertThat(lettersOf(another).newest(10, false)).hasSize(1);
    }
  }

  @Test
  void isUnknownWhereNoneLies() {
    for (String id : List.of(type + "-0-0", type + "-99-0", "other-0-0", "nonsense", "")) {
      assertThat(letters.replay(id)).as(id).isEqualTo(new Replay.Unknown());
    }
  }

  private DeadLetter onlyLetter(String id) {
    poison(id);
    await().until(() -> !letters.newest(10, false).isEmpty());
    return letters.newest(10, false).getFirst();
  }

  private void poison(String id) {
    reader.append(type, id, new Order(id));
  }
}
