package shop.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's purchase works word for word; only the port is that of the tests' shop. */
class ReadmeTest {

  private static final Pattern PURCHASE =
      Pattern.compile("<!-- purchase:[^>]*-->\\s*```bash\\n(.*?)```", Pattern.DOTALL);

  @Test
  void leadsToAConfirmedOrder() throws IOException {
    RunningShop shop = RunningShop.shared();

    String printed = Shell.run(inBash(shop, purchase()));

    assertThat(printed).contains("\"reservationId\"", "\"orderId\"");
    Door minji = new Door(shop.address(), shop.token("minji"));
    await("minji's order is confirmed")
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() ->
            assertThat(minji.get("/api/orders").json().at("/items/0/status").asString(""))
                .isEqualTo("confirmed"));
  }

  private static String purchase() throws IOException {
    String readme = Files.readString(Checkout.root().resolve("README.md"));
    Matcher purchase = PURCHASE.matcher(readme);
    assertThat(purchase.find()).as("a block of commands after a comment 'purchase:'").isTrue();
    return purchase.group(1);
  }

  private static ProcessBuilder inBash(RunningShop shop, String commands) {
    String here = commands.replace("http://localhost:8080", shop.address());
    ProcessBuilder bash =
        new ProcessBuilder("bash", "-euo", "pipefail", "-c", here)
            .directory(Checkout.root().toFile());
    bash.environment().putAll(shop.environment());
    return bash;
  }
}
