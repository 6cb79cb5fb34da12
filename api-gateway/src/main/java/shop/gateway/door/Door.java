package shop.gateway.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Opens a shared port when the gateway is ready. When it ends, new clients are left to others
 * first; each who is still connected hears with the next answer that the connection closes. So a
 * gateway is replaced without a request that fails.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Door extends OncePerRequestFilter {

  private final Duration leave;
  private volatile @Nullable SharedPort port;
  private volatile boolean leaving;

  Door(Duration leave) {
    this.leave = leave;
  }

  void of(SharedPort shared) {
    port = shared;
  }

  @EventListener(ApplicationReadyEvent.class)
  void open() throws IOException {
    SharedPort shared = port;
    if (shared != null) {
      shared.open();
    }
  }

  @EventListener(ContextClosedEvent.class)
  void close() throws InterruptedException {
    SharedPort shared = port;
    if (shared == null || leaving) {
      return;
    }
    leaving = true;
    shared.close();
    long end = System.nanoTime() + leave.toNanos();
    while (!shared.isEmpty() && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (leaving) {
      response.setHeader("Connection", "close");
    }
    chain.doFilter(request, response);
  }
}
