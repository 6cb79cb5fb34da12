package shop.loadtest.story;

import shop.devstack.parts.Secrets;
import shop.loadtest.evidence.Database;

/** The databases of a shop, each opened with the login of its service. */
record Databases(int port, Secrets secrets) {

  Database of(String name) {
    return new Database(
        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name),
        name,
        secrets.of("database." + name));
  }
}
