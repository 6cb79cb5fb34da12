package shop.platform.discovery;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.cloud.client.DefaultServiceInstance;
import org.springframework.cloud.client.ServiceInstance;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A supervisor's list of the instances that it runs, fetched over HTTP. */
final class ListedInstances implements InstanceSource {

  private static final int TIMEOUT_MILLIS = 500;

  private final URI address;
  private final JsonMapper json = JsonMapper.builder().build();

  ListedInstances(URI address) {
    this.address = address;
  }

  record Entry(String id, String host, int port) {

    ServiceInstance of(String service) {
      return new DefaultServiceInstance(id, service, host, port, false);
    }
  }

  @Override
  public Map<String, List<ServiceInstance>> read(Set<String> wanted) throws IOException {
    Map<String, List<ServiceInstance>> read = new TreeMap<>();
    wanted.forEach(service -> read.put(service, List.of()));
    fetch()
        .forEach((service, entries) ->
            read.put(service, entries.stream().map(entry -> entry.of(service)).toList()));
    return read;
  }

  private Map<String, List<Entry>> fetch() throws IOException {
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setConnectTimeout(TIMEOUT_MILLIS);
    connection.setReadTimeout(TIMEOUT_MILLIS);
    try (InputStream body = connection.getInputStream()) {
      return json.readValue(body, new TypeReference<>() {});
    } catch (JacksonException e) {
      throw new IOException("The list of instances is not the JSON that is expected", e);
    }
  }
}
