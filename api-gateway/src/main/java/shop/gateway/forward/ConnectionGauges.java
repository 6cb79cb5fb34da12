package shop.gateway.forward;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToIntFunction;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.core5.pool.PoolStats;

/** Shows how full the pool of connections is, and how many requests wait for one. */
final class ConnectionGauges implements MeterBinder {

  private final PoolingHttpClientConnectionManager pool;

  ConnectionGauges(PoolingHttpClientConnectionManager pool) {
    this.pool = pool;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    gauge(meters, "leased", PoolStats::getLeased);
    gauge(meters, "idle", PoolStats::getAvailable);
    gauge(meters, "awaited", PoolStats::getPending);
    gauge(meters, "max", PoolStats::getMax);
  }

  private void gauge(MeterRegistry meters, String state, ToIntFunction<PoolStats> count) {
    Gauge.builder("shop.gateway.connections", pool, it -> count.applyAsInt(it.getTotalStats()))
        .description("Connections from the gateway to instances of the services")
        .tag("state", state)
        .register(meters);
  }
}
