package shop.platform.discovery;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.cloud.client.ServiceInstance;

/** Someone who knows which instances live. */
@FunctionalInterface
interface InstanceSource {

  /** For a service whose neighbours are listed by Spring's own properties, or that has none. */
  InstanceSource NONE = wanted -> Map.of();

  /**
   * Reads the instances of services. A service that the answer leaves out could not be read: what
   * was known of it stays; a service with an empty list has no instance.
   *
   * @param wanted the services that someone here has asked for
   */
  Map<String, List<ServiceInstance>> read(Set<String> wanted) throws IOException;
}
