package shop.monolith;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.ResolvableType;
import shop.platform.events.EventExchange;

/**
 * The services of this process, one after the other. The process is not ready before they all are;
 * at its end they stop in the other order, when the last request has been answered and before the
 * web server is gone, through which they still call each other.
 */
final class Modules implements ApplicationRunner, SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Modules.class);

  /** Between the last request (1024 before the end) and the web server (2048 before it). */
  private static final int PHASE = DEFAULT_PHASE - 1536;

  private final ModuleStart start;
  private final EventExchange events;
  private final Map<String, ConfigurableApplicationContext> running = new ConcurrentSkipListMap<>();
  private volatile boolean active;

  Modules(ModuleStart start, EventExchange events) {
    this.start = start;
    this.events = events;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    PublicKeys keys = null;
    for (ShopModule module : ShopModule.ALL) {
      long begun = System.nanoTime();
      ConfigurableApplicationContext context = start.run(module, keys);
      running.put(module.name(), context);
      if (module.name().equals(ShopModule.IDENTITY)) {
        keys = keysOf(context);
      }
      log.info("{} runs after {} ms", module.name(), (System.nanoTime() - begun) / 1_000_000);
    }
    events.open();
  }

  private static PublicKeys keysOf(ConfigurableApplicationContext identity) {
    ResolvableType type =
        ResolvableType.forClassWithGenerics(JWKSource.class, SecurityContext.class);
    return new PublicKeys(identity.<JWKSource<SecurityContext>>getBeanProvider(type).getObject());
  }

  /** The contexts of those that run, by name. */
  Map<String, ConfigurableApplicationContext> running() {
    return running;
  }

  @Override
  public void start() {
    active = true;
  }

  @Override
  public void stop() {
    active = false;
    events.close();
    for (ShopModule module : ShopModule.ALL.reversed()) {
      ConfigurableApplicationContext context = running.remove(module.name());
      if (context != null) {
        context.close();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return active;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
