package shop.devstack;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import shop.devstack.http.Http;
import shop.devstack.parts.Service;
import shop.devstack.supervision.Failure;

/** The gateway, which hears of a new instance a moment after we do. */
record Gateway(String address) {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration ONE_ANSWER = Duration.ofSeconds(10);

  /** Waits until a request for {@code service} finds its way. */
  void awaitAnswerOf(Service service) throws InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!finds(service)) {
      if (Instant.now().isAfter(deadline)) {
        throw new Failure("The gateway does not find '%s'.".formatted(service.module()));
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private boolean finds(Service service) {
    try {
      return new Http(address, ONE_ANSWER).get(path(service)).status() == 200;
    } catch (IOException busyOrAway) {
      return false;
    }
  }

  /** What it shows of itself; of all in one, what only the gateway's way leads to. */
  private static String path(Service service) {
    return service.equals(Service.MONOLITH)
        ? "/api/products?size=1"
        : "/openapi/" + service.shortName();
  }
}
