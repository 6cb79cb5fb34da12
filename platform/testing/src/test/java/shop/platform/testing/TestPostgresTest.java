package shop.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestPostgresTest {

  @Test
  void givesEachCallerAFreshDatabase() throws SQLException {
    var first = TestPostgres.database("first");
    var second = TestPostgres.database("second");
    ask(first, "CREATE TABLE kept (id int); SELECT 1");
    assertThat(ask(second, "SELECT to_regclass('kept')::text")).isNull();
    assertThat(ask(first, "SELECT to_regclass('kept')::text")).isEqualTo("kept");
  }

  @Test
  void isTheVersionThatTheShopRunsOnAndKnowsKoreanLetters() throws SQLException {
    var database = TestPostgres.database("letters");
    assertThat(ask(database, "SHOW server_version")).startsWith("18.");
    assertThat(ask(database, "SELECT ('무선' ~ '^[[:alpha:]]+$')::text")).isEqualTo("true");
  }

  private static String ask(TestPostgres.Database database, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
      while (statement.getResultSet() == null) {
        statement.getMoreResults();
      }
      var rows = statement.getResultSet();
      rows.next();
      return rows.getString(1);
    }
  }
}
