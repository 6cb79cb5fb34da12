package shop.platform.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import shop.platform.testing.TestKafka;
import shop.platform.testing.TestPostgres;
import shop.platform.testing.TestTokens;

/**
 * What a service stands on while it is trained: a database server, a broker, an identity provider.
 *
 * @param before statements that fill the tables which the service has made
 */
record Surroundings(TestPostgres.Database database, String brokers, Path before) {

  static Surroundings start(Path before) {
    CompletableFuture<String> brokers = CompletableFuture.supplyAsync(TestKafka::bootstrapServers);
    return new Surroundings(TestPostgres.database("training"), brokers.join(), before);
  }

  Map<String, String> environment() {
    Map<String, String> all = new HashMap<>();
    all.put("SPRING_DATASOURCE_URL", database.url());
    all.put("SPRING_DATASOURCE_USERNAME", database.user());
    all.put("SPRING_DATASOURCE_PASSWORD", database.password());
    all.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", brokers);
    TestTokens.settings()
        .forEach((name, value) ->
            all.put(name.toUpperCase(Locale.ROOT).replace('.', '_').replace("-", ""), value));
    return all;
  }

  void prepare() throws IOException {
    try (var connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        var statement = connection.createStatement()) {
      statement.execute(Files.readString(before));
    } catch (SQLException e) {
      throw new IOException("the database refuses " + before, e);
    }
  }
}
