package shop.platform.discovery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.client.discovery.DiscoveryClient;

/**
 * Remembers what a source said last of every service that someone asked for. Asking costs nothing:
 * a watch reads the source in the background, and while the source is away its last word holds.
 */
final class WatchedInstances implements DiscoveryClient {

  private static final Logger log = LoggerFactory.getLogger(WatchedInstances.class);

  private record Known(List<ServiceInstance> instances, Instant read) {}

  private final InstanceSource source;
  private final MeterRegistry meters;
  private final Clock clock;
  private final Map<String, Known> known = new ConcurrentHashMap<>();
  private final Set<String> wanted = ConcurrentHashMap.newKeySet();
  private volatile boolean away;

  WatchedInstances(InstanceSource source, MeterRegistry meters, Clock clock) {
    this.source = source;
    this.meters = meters;
    this.clock = clock;
  }

  @Override
  public List<ServiceInstance> getInstances(String service) {
    if (!hasSource()) {
      return List.of();
    }
    if (!known.containsKey(service)) {
      readForTheFirstTime(service);
    }
    Known last = known.get(service);
    return last == null ? List.of() : last.instances();
  }

  /** The first callers wait for the answer; nobody else ever does. */
  private synchronized void readForTheFirstTime(String service) {
    if (wanted.add(service)) {
      measure(service);
      refresh(Set.of(service));
    }
  }

  /** Whether there is someone to ask; otherwise Spring's static list holds. */
  boolean hasSource() {
    return !source.equals(InstanceSource.NONE);
  }

  /** Reads the source once; a failure leaves everything as it was. */
  void refresh() {
    refresh(Set.copyOf(wanted));
  }

  private void refresh(Set<String> services) {
    try {
      Map<String, List<ServiceInstance>> read = source.read(services);
      Instant now = clock.instant();
      read.forEach((service, instances) -> remember(service, new Known(instances, now)));
      if (away) {
        log.info("The list of instances is back");
      }
      away = false;
    } catch (IOException e) {
      if (!away) {
        log.warn("The list of instances cannot be read, the last one holds: {}", e.toString());
      }
      away = true;
    }
  }

  private void remember(String service, Known now) {
    if (wanted.add(service)) {
      measure(service);
    }
    Known before = known.put(service, now);
    if (before == null || !before.instances().equals(now.instances())) {
      log.info("{}: {}", service, now.instances().stream().map(WatchedInstances::words).toList());
    }
  }

  private static String words(ServiceInstance instance) {
    return instance.getHost() + ":" + instance.getPort();
  }

  private void measure(String service) {
    Gauge.builder("shop.discovery.instances", () -> getInstances(service).size())
        .description("Instances that this one knows of a neighbour")
        .tag("service", service)
        .register(meters);
    TimeGauge.builder("shop.discovery.age", () -> age(service).toMillis(), TimeUnit.MILLISECONDS)
        .description("How long ago a neighbour's list of instances was last read")
        .tag("service", service)
        .register(meters);
  }

  private Duration age(String service) {
    @Nullable Known last = known.get(service);
    return last == null ? Duration.ZERO : Duration.between(last.read(), clock.instant());
  }

  @Override
  public List<String> getServices() {
    return known.keySet().stream().sorted().toList();
  }

  @Override
  public String description() {
    return "Instances as the supervisor or the name service lists them";
  }
}
