package shop.loadtest.gatling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Who comes: customers in turn, each with a token, an address and a key for each wish. */
final class Customers {

  private final List<String> tokens;
  private final List<String> logins;
  private final List<String> searches;
  private final String run;

  /**
   * Reads the tokens.
   *
   * @param run tells the wishes of this run from those of others
   */
  Customers(Settings settings, String run) {
    this.tokens = read(settings.tokens());
    this.logins = settings.logins();
    this.searches = settings.playbook().searches();
    this.run = run;
  }

  private static List<String> read(Path file) {
    try {
      return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "No tokens: ./shop token --count 20000 > .shop/tokens.txt, and name it in SHOP_TOKENS",
          e);
    }
  }

  /** Each flow of a scenario begins elsewhere in the file, so that few customers meet twice. */
  Iterator<Map<String, Object>> from(int flow, int flows, String name) {
    long first = (long) flow * tokens.size() / flows;
    return LongStream.iterate(0, i -> i + 1).mapToObj(i -> customer(first, i, name)).iterator();
  }

  private Map<String, Object> customer(long first, long arrival, String flow) {
    int who = (int) ((first + arrival) % tokens.size());
    return Map.of(
        "arrival", arrival,
        "token", tokens.get(who),
        "address", address(who),
        "key", "%s-%s-%d".formatted(run, flow, arrival),
        "login", logins.get((int) (arrival % logins.size())),
        "search", searches.get((int) (arrival % searches.size())),
        "card", arrival % 10 == 9 ? "tok_decline" : "tok_approve");
  }

  /** An address of their own, which the gateway believes where it trusts this machine. */
  private static String address(int who) {
    return "10.%d.%d.%d".formatted(who >> 16 & 255, who >> 8 & 255, who & 255);
  }
}
