package shop.timesale;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import shop.platform.testing.TestPostgres;

/** How PostgreSQL runs a statement, whatever its parameters are. */
public final class QueryPlan {

  private static final Pattern PARAMETER = Pattern.compile("(?<!:):(\\w+)");

  private QueryPlan() {}

  /** The plan that serves any parameter, of a statement whose parameters have names, as JSON. */
  public static String of(TestPostgres.Database database, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                database.url() + "&preferQueryMode=simple", database.user(), database.password());
        var statement = connection.createStatement();
        var plan = statement.executeQuery("explain (generic_plan, format json) " + numbered(sql))) {
      plan.next();
      return plan.getString(1);
    }
  }

  private static String numbered(String sql) {
    List<String> names = new ArrayList<>();
    return PARAMETER
        .matcher(sql)
        .replaceAll(match -> {
          if (!names.contains(match.group(1))) {
            names.add(match.group(1));
          }
          return "\\$" + (names.indexOf(match.group(1)) + 1);
        });
  }
}
