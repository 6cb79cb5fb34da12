package shop.timesale.warmup;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Holds the readiness back until the way of a reservation was walked often enough to be fast.
 *
 * <p>The web server listens already, and Spring Boot says that the instance is ready when its
 * runners have come back. This one always does: a rehearsal that fails is a warning, because a cold
 * instance sells as rightly as a warm one, only slower.
 */
@Component
final class WarmUp implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(WarmUp.class);

  /** Figures about buyers; nobody has bought yet. */
  private static final Set<String> FIGURES =
      Set.of("http.server.requests", "http.server.requests.active", "timesale.reservations");

  private final ShadowSale shadow;
  private final RehearsalToken token;
  private final WarmUpProperties bounds;
  private final Environment environment;
  private final MeterRegistry meters;

  WarmUp(
      ShadowSale shadow,
      RehearsalToken token,
      WarmUpProperties bounds,
      Environment environment,
      MeterRegistry meters) {
    this.shadow = shadow;
    this.token = token;
    this.bounds = bounds;
    this.environment = environment;
    this.meters = meters;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (bounds.requests() == 0) {
      return;
    }
    try {
      rehearse();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      log.warn("The warm-up failed; the first requests will be slow", e);
    } finally {
      shadow.close();
      token.withdraw();
      meters.getMeters().stream()
          .filter(meter -> FIGURES.contains(meter.getId().getName()))
          .forEach(meters::remove);
    }
  }

  private void rehearse() throws InterruptedException {
    long start = System.nanoTime();
    var calls = new RehearsalCalls(door(), token.issue(), shadow.open(), bounds.within());
    Rehearsal rehearsal =
        new Rehearsal(calls, bounds.requests(), start + bounds.within().toNanos());
    rehearsal.run(bounds.callers());
    tell(rehearsal, Duration.ofNanos(System.nanoTime() - start));
  }

  private URI door() {
    return URI.create(
        "http://%s:%s"
            .formatted(
                environment.getProperty("server.address", "localhost"),
                environment.getRequiredProperty("local.server.port")));
  }

  private void tell(Rehearsal rehearsal, Duration took) {
    if (rehearsal.good() > 0 && rehearsal.trouble() == null) {
      log.info("Warmed up by {} requests in {} ms", rehearsal.good(), took.toMillis());
    } else {
      log.warn(
          "The warm-up is incomplete ({} of {} requests in {} ms), the first requests will be"
              + " slow: {}",
          rehearsal.good(),
          bounds.requests(),
          took.toMillis(),
          rehearsal.trouble());
    }
  }
}
