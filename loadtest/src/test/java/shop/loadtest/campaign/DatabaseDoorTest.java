package shop.loadtest.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.platform.testing.TestPostgres;

/** On a real PostgreSQL, with a function that stands in for a batch. */
class DatabaseDoorTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  private final TestPostgres.Database database = TestPostgres.database("door");
  private DatabaseDoor door;

  @BeforeEach
  void open() throws IOException, SQLException {
    String address = database.url().substring("jdbc:postgresql://".length());
    int port = Integer.parseInt(address.substring(address.indexOf(':') + 1, address.indexOf('/')));
    door = new DatabaseDoor(port);
    try (Connection direct = connect(database.url());
        PreparedStatement make =
            direct.prepareStatement(
                """
                create table kept (word text);
                create function reserve_batch(word text) returns int language sql
                  as 'insert into kept values (word) returning 1'
                """)) {
      make.execute();
    }
  }

  @AfterEach
  void close() throws IOException {
    door.close();
  }

  private Connection connect(String url) throws SQLException {
    return DriverManager.getConnection(url, database.user(), database.password());
  }

  private Connection through() throws SQLException {
    return connect(database.url().replaceFirst(":\\d+/", ":%d/".formatted(door.port())));
  }

  private static void batch(Connection connection) throws SQLException {
    try (PreparedStatement batch = connection.prepareStatement("select reserve_batch(?)")) {
      batch.setString(1, "x".repeat(300));
      batch.executeQuery().close();
    }
  }

  private int kept() throws SQLException {
    try (Connection direct = connect(database.url());
        PreparedStatement count = direct.prepareStatement("select count(*) from kept");
        ResultSet row = count.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }

  @Test
  void passesOnWhatIsSaid() throws SQLException {
    try (Connection connection = through()) {
      batch(connection);
    }
    assertThat(kept()).isEqualTo(1);
  }

  @Test
  void losesTheAnswerOfABatchThatWasCommitted() throws SQLException {
    try (Connection connection = through()) {
      door.set(Trap.cutting(Trap.Cut.WITH_ITS_ANSWER));
      assertThatThrownBy(() -> batch(connection)).isInstanceOf(SQLException.class);
    }
    assertThat(kept()).isEqualTo(1);
  }

  @Test
  void springsOnABatchAlsoWhenOnlyItsNameIsSaid() throws Exception {
    try (Connection connection = through();
        PreparedStatement batch = connection.prepareStatement("select reserve_batch(?)")) {
      for (int i = 0; i < 10; i++) {
        batch.setString(1, "x".repeat(300));
        batch.executeQuery().close();
      }
      CountDownLatch done = new CountDownLatch(1);
      Trap trap = Trap.then(done::countDown);
      door.set(trap);
      assertThat(connection.isValid(1)).isTrue();
      assertThat(done.getCount()).isEqualTo(1);
      batch.executeQuery().close();
      assertThat(trap.sprungWithin(SOON)).isTrue();
    }
  }

  @Test
  void letsNobodyThroughUntilItAdmits() throws SQLException {
    try (Connection connection = through()) {
      door.refuse();
      assertThatThrownBy(() -> batch(connection)).isInstanceOf(SQLException.class);
      assertThatThrownBy(this::through).isInstanceOf(SQLException.class);
      door.admit();
    }
    try (Connection again = through()) {
      assertThat(again.isValid(1)).isTrue();
    }
  }

  @Test
  void holdsBackWhatIsSaidWhileItsGateIsShut() throws SQLException {
    try (Connection connection = through()) {
      door.gate().shut();
      Thread asks = Thread.ofVirtual().start(() -> assertThat(catchBatch(connection)).isTrue());
      Awaitility.await()
          .during(Duration.ofMillis(200))
          .atMost(SOON)
          .until(() -> asks.isAlive() && kept() == 0);
      door.gate().open();
      Awaitility.await().atMost(SOON).until(() -> !asks.isAlive() && kept() == 1);
    }
  }

  private static boolean catchBatch(Connection connection) {
    try {
      batch(connection);
      return true;
    } catch (SQLException e) {
      return false;
    }
  }
}
