package shop.gateway.door;

import java.io.IOException;
import org.apache.coyote.http11.Http11NioProtocol;

/**
 * Tomcat's usual protocol on a port that other processes of this user may share: the system deals
 * new connections among them. It listens only once it is opened, so that nobody is let in before
 * the gateway is ready. Public because Tomcat makes it by its name.
 */
public final class SharedPort extends Http11NioProtocol {

  private final SharedEndpoint endpoint;

  /** Made by Tomcat; listens nowhere yet. */
  public SharedPort() {
    this(new SharedEndpoint());
  }

  private SharedPort(SharedEndpoint endpoint) {
    super(endpoint);
    this.endpoint = endpoint;
    // Tomcat closes early only a port that was not bound at the start.
    endpoint.setBindOnInit(false);
  }

  void open() throws IOException {
    endpoint.listen();
  }

  /** Lets nobody in any more; those who are connected stay so. */
  void close() throws InterruptedException {
    endpoint.leave();
  }

  /** Whether anybody is connected. Tomcat's own count ends with the port. */
  boolean isEmpty() {
    return endpoint.getConnections().isEmpty();
  }
}
