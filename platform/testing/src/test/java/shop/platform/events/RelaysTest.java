package shop.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.platform.testing.TestPostgres;

/**
 * Two instances of one service share an outbox; changes of one key queue at its row, as in life.
 */
class RelaysTest {

  private static final int KEYS = 10;
  private static final int CHANGES = 60;

  private final String type = Names.fresh("relayed");
  private Shop one;
  private Shop other;
  private JdbcClient sql;

  @BeforeEach
  void start() {
    TestPostgres.Database database = TestPostgres.database("writer");
    one = Shop.service("writer").on(database).publishing(type).broker().start();
    other = Shop.service("writer").on(database).publishing(type).broker().start();
    sql = JdbcClient.create(one.bean(DataSource.class));
    sql.sql("create table thing (id varchar(10) primary key, changes int not null)").update();
    IntStream.range(0, KEYS)
        .forEach(i -> sql.sql("insert into thing values (?, 0)").param("t-" + i).update());
  }

  @AfterEach
  void stop() {
    one.close();
    other.close();
  }

  @Test
  void keepTheOrderOfEachKeyThoughTransactionsCommitLateAndTheLeaderIsLost() throws Exception {
    try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
      IntStream.range(0, KEYS * CHANGES)
          .forEach(n -> writers.execute(() -> change(n % 2 == 0 ? one : other, "t-" + n % KEYS)));
      await().until(() -> loseLeader() > 0);
      await().until(() -> loseLeader() > 0);
    }
    await().until(() -> one.count("outbox_event") == 0);
    Set<String> all =
        IntStream.rangeClosed(1, CHANGES).mapToObj(String::valueOf).collect(Collectors.toSet());
    try (TopicContent topic = new TopicContent(type)) {
      await().until(() -> topic.firstAppearances().values().stream().allMatch(all::equals));
      assertThat(topic.firstAppearances()).hasSize(KEYS);
      assertThat(topic.firstAppearances().values())
          .allSatisfy(
              numbers -> assertThat(numbers.stream().map(Integer::valueOf).toList()).isSorted());
    }
  }

  @Test
  void doNotSkipAnEventThatIsCommittedAfterLaterOnes() throws Exception {
    CountDownLatch laterIsSent = new CountDownLatch(1);
    CountDownLatch earlierIsAppended = new CountDownLatch(1);
    try (ExecutorService writer = Executors.newSingleThreadExecutor();
        TopicContent topic = new TopicContent(createdTopic())) {
      var earlier =
          writer.submit(() ->
              one.inTransaction(() -> {
                one.bean(Outbox.class).append(type, "earlier", 1);
                earlierIsAppended.countDown();
                waitFor(laterIsSent);
              }));
      waitFor(earlierIsAppended);
      other.append(type, "later", 2);
      await().until(() -> topic.firstAppearances().keySet().equals(Set.of("first", "later")));
      laterIsSent.countDown();
      earlier.get();
      await()
          .until(
              () -> topic.firstAppearances().keySet().equals(Set.of("first", "later", "earlier")));
    }
  }

  /** Ends the database session that holds the lock of the leader, as its death would. */
  private int loseLeader() {
    return sql.sql(
            """
            select count(pg_terminate_backend(pid)) from pg_locks
            where locktype = 'advisory'
              and database = (select oid from pg_database where datname = current_database())
              and granted
            """)
        .query(Integer.class)
        .single();
  }

  private void change(Shop instance, String id) {
    instance.inTransaction(() -> {
      JdbcClient own = JdbcClient.create(instance.bean(DataSource.class));
      int changes =
          own.sql("update thing set changes = changes + 1 where id = ? returning changes")
              .param(id)
              .query(Integer.class)
              .single();
      instance.bean(Outbox.class).append(type, id, changes);
      own.sql("select 1 from pg_sleep(random() * 0.01)").query(Integer.class).single();
    });
  }

  private String createdTopic() {
    one.append(type, "first", 0);
    await().until(() -> one.count("outbox_event") == 0);
    return type;
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
