package shop.platform.discovery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.cloud.client.ServiceInstance;

/**
 * The instances that just refused a connection. They are left out for a short time, in which the
 * source notices their end or they come back. If all are left out, all are asked again: a wrong
 * guess must not make a service unreachable.
 */
final class LeftOut {

  private final Clock clock;
  private final Duration time;
  private final Map<String, Instant> until = new ConcurrentHashMap<>();

  LeftOut(Clock clock, Duration time) {
    this.clock = clock;
    this.time = time;
  }

  /** Tells whether the instance was not left out before. */
  boolean add(ServiceInstance instance) {
    Instant now = clock.instant();
    until.values().removeIf(end -> !now.isBefore(end));
    return until.put(address(instance), now.plus(time)) == null;
  }

  List<ServiceInstance> without(List<ServiceInstance> instances) {
    if (until.isEmpty()) {
      return instances;
    }
    Instant now = clock.instant();
    List<ServiceInstance> rest =
        instances.stream().filter(instance -> !isLeftOut(instance, now)).toList();
    return rest.isEmpty() ? instances : rest;
  }

  private boolean isLeftOut(ServiceInstance instance, Instant now) {
    Instant end = until.get(address(instance));
    return end != null && now.isBefore(end);
  }

  static String address(ServiceInstance instance) {
    return instance.getHost() + ":" + instance.getPort();
  }
}
