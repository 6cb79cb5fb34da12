package shop.gateway.forward;

import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * The kept-alive connections to the services. A gateway passes on and decides nothing: no retries,
 * redirects, cookies, caches, or decompression of its own.
 */
final class Connections {

  /**
   * A connection idle for longer than this is looked at before it is used, so that one which a
   * killed instance closed is not written to. Busier ones are not: looking costs up to 1 ms.
   */
  private static final TimeValue LOOK_AFTER = TimeValue.ofMilliseconds(100);

  private Connections() {}

  static PoolingHttpClientConnectionManager pool(ForwardProperties properties) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setMaxConnTotal(properties.connections())
        .setMaxConnPerRoute(properties.connectionsPerInstance())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(timeout(properties.connectTimeout()))
                .setValidateAfterInactivity(LOOK_AFTER)
                .build())
        .build();
  }

  static CloseableHttpClient client(
      PoolingHttpClientConnectionManager pool, ForwardProperties properties) {
    TimeValue keepIdle = TimeValue.of(properties.keepIdle());
    return HttpClientBuilder.create()
        .setConnectionManager(pool)
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setConnectionRequestTimeout(timeout(properties.leaseTimeout()))
                .setResponseTimeout(timeout(properties.answerTimeout()))
                .build())
        .setKeepAliveStrategy((answer, context) -> keepIdle)
        .evictIdleConnections(keepIdle)
        .disableAutomaticRetries()
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .disableDefaultUserAgent()
        .build();
  }

  private static Timeout timeout(Duration duration) {
    return Timeout.of(duration);
  }
}
