package shop.platform.discovery;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.client.loadbalancer.LoadBalancerClient;

/**
 * Calls one live instance of a service. Only when no connection came about, so that nothing can
 * have been sent, is another instance asked; whatever else goes wrong is the caller's to judge.
 */
public final class Balancer {

  private static final Logger log = LoggerFactory.getLogger(Balancer.class);

  private final LoadBalancerClient choice;
  private final LeftOut leftOut;

  Balancer(LoadBalancerClient choice, LeftOut leftOut) {
    this.choice = choice;
    this.leftOut = leftOut;
  }

  /** One try at one instance. */
  @FunctionalInterface
  public interface Call<T> {

    /**
     * Sends the request and returns the answer.
     *
     * @throws ConnectException like {@link NoRouteToHostException} and {@link
     *     UnknownHostException}, only if nothing was sent
     */
    T at(ServiceInstance instance) throws IOException;
  }

  /**
   * Makes the call at one instance after another until one can be reached.
   *
   * @throws NoInstanceException if none can
   */
  public <T> T call(String service, Call<T> call) throws IOException {
    Set<String> asked = new HashSet<>();
    IOException refusal = null;
    while (true) {
      ServiceInstance instance = choice.choose(service);
      if (instance == null || !asked.add(LeftOut.address(instance))) {
        throw new NoInstanceException(service, refusal);
      }
      try {
        return call.at(instance);
      } catch (ConnectException | NoRouteToHostException | UnknownHostException e) {
        refusal = e;
        leaveOut(instance, e);
      }
    }
  }

  /** Prefers other instances for a moment, since this one seems to be gone. */
  public void leaveOut(ServiceInstance instance, IOException reason) {
    if (leftOut.add(instance)) {
      log.info(
          "{} left out at {}: {}", instance.getServiceId(), instance.getUri(), reason.toString());
    }
  }
}
