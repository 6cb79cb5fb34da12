package shop.loadtest.check;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import shop.loadtest.evidence.Database;
import shop.loadtest.evidence.Events;
import shop.loadtest.evidence.Source;
import shop.loadtest.evidence.Sources;
import shop.loadtest.evidence.Topics;
import shop.loadtest.history.Exchanges;

/** The options that say where a shop keeps its evidence; without any, the one of ./shop up. */
final class RunningShop {

  @Option(names = "--postgres", description = "the server, as jdbc:postgresql://host:port")
  private String postgres =
      "jdbc:postgresql://127.0.0.1:" + environment("SHOP_POSTGRES_PORT", "15432");

  @Option(names = "--broker", description = "Kafka, as host:port")
  private String broker = "127.0.0.1:" + environment("SHOP_KAFKA_PORT", "19092");

  @Option(names = "--user", description = "who opens all databases (each service's own login)")
  private @Nullable String user;

  @Option(names = "--password", description = "of --user (those in the data folder)")
  private @Nullable String password;

  @Option(names = "--home", description = "the data folder of ./shop up, with its passwords")
  private Path home = Path.of(environment("SHOP_HOME", ".shop"));

  @Option(names = "--database", description = "another name of a database, as timesale=timesale_1")
  private Map<String, String> names = new HashMap<>();

  @Option(
      names = "--without",
      split = ",",
      description = "what is not there to be judged: orders, payments, catalog, events")
  private List<String> without = List.of();

  Sources sources(List<String> sales, @Nullable Exchanges history) {
    Set<Source> left = EnumSet.allOf(Source.class);
    without.forEach(word -> left.removeIf(source -> source.word().equals(word)));
    return new Sources(
        sales,
        history,
        database(left, Source.TIMESALE, "timesale"),
        database(left, Source.ORDERS, "order"),
        database(left, Source.PAYMENTS, "payment"),
        database(left, Source.CATALOG, "catalog"),
        events(left));
  }

  private @Nullable Events events(Set<Source> left) {
    return left.contains(Source.EVENTS) ? Topics.of(broker) : null;
  }

  private @Nullable Database database(Set<Source> left, Source source, String name) {
    if (!left.contains(source)) {
      return null;
    }
    String url = "%s/%s".formatted(postgres, names.getOrDefault(name, name));
    return user == null
        ? new Database(url, name, secret(name))
        : new Database(url, user, password == null ? "" : password);
  }

  private String secret(String name) {
    Path file = home.resolve("secrets.properties");
    Properties secrets = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      secrets.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "No passwords in %s: is a shop running here? See --home and --user".formatted(file), e);
    }
    return secrets.getProperty("database." + name, "");
  }

  private static String environment(String name, String usual) {
    String value = System.getenv(name);
    return value == null || value.isBlank() ? usual : value.strip();
  }
}
