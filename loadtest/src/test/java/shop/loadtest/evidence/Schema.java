package shop.loadtest.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import shop.platform.testing.TestPostgres;

/** Fresh databases with the tables that the services' own migrations make. */
public record Schema(Database database) {

  /** Of a module whose migrations lie in this resource folder. */
  public static Schema of(String module, String folder) {
    TestPostgres.Database fresh = TestPostgres.database(folder);
    Schema schema = new Schema(new Database(fresh.url(), fresh.user(), fresh.password()));
    Path migrations = Path.of("..", module, "src/main/resources", folder, "db");
    Stream.of("migration", "postgresql")
        .flatMap(part -> files(migrations.resolve(part)).stream())
        .sorted(Comparator.comparing(file -> file.getFileName().toString()))
        .forEach(file -> schema.run(read(file)));
    return schema;
  }

  private static List<Path> files(Path folder) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs statements. */
  public void run(String sql) {
    try (Connection connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
