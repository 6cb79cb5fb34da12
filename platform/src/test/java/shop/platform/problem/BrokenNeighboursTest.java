package shop.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.UncategorizedSQLException;

class BrokenNeighboursTest {

  private static Exception refusedWith(String state) {
    return new UncategorizedSQLException(
        "Reading", "select 1", new SQLException("A word of the database", state));
  }

  @Test
  void aStatementThatTheDatabaseGaveUpIsNotOurFault() {
    assertThat(BrokenNeighbours.explain(refusedWith("55P03"))).isTrue(); // no lock in time
    assertThat(BrokenNeighbours.explain(refusedWith("57014"))).isTrue(); // no end in time
    assertThat(BrokenNeighbours.explain(refusedWith("42601"))).isFalse(); // bad SQL
    assertThat(BrokenNeighbours.explain(new SQLException("Nothing is known"))).isFalse();
  }
}
