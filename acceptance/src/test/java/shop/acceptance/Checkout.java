package shop.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project lies on this machine. */
final class Checkout {

  private Checkout() {}

  static Path root() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.exists(at.resolve("shop")) || !Files.exists(at.resolve("mvnw"))) {
      at = at.getParent();
      if (at == null) {
        throw new IllegalStateException("Not inside a checkout of the shop");
      }
    }
    return at;
  }
}
