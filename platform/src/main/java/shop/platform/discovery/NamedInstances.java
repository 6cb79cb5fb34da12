package shop.platform.discovery;

import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.cloud.client.DefaultServiceInstance;
import org.springframework.cloud.client.ServiceInstance;

/**
 * The addresses behind a service's name: on Kubernetes, a headless Service resolves to the pods
 * that are ready.
 */
final class NamedInstances implements InstanceSource {

  /** Asks the name service; the JVM's own in production. */
  @FunctionalInterface
  interface Names {
    List<String> addresses(String name) throws UnknownHostException;
  }

  private final Names names;
  private final int port;

  NamedInstances(Names names, int port) {
    this.names = names;
    this.port = port;
  }

  /**
   * A name that does not resolve is left out: no pod being ready looks just like DNS being away.
   */
  @Override
  public Map<String, List<ServiceInstance>> read(Set<String> wanted) throws UnknownHostException {
    Map<String, List<ServiceInstance>> read = new TreeMap<>();
    UnknownHostException unresolved = null;
    for (String service : wanted) {
      try {
        read.put(service, instances(service));
      } catch (UnknownHostException e) {
        unresolved = e;
      }
    }
    if (read.isEmpty() && unresolved != null) {
      throw unresolved;
    }
    return read;
  }

  private List<ServiceInstance> instances(String service) throws UnknownHostException {
    return names.addresses(service).stream()
        .sorted()
        .map(address -> instance(service, address))
        .toList();
  }

  private ServiceInstance instance(String service, String address) {
    String host = address.contains(":") ? "[" + address + "]" : address;
    return new DefaultServiceInstance(host + ":" + port, service, host, port, false);
  }
}
