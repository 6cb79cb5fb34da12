package shop.monolith.call;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import shop.monolith.web.Hosts;

/**
 * Calls modules of this process as if they were services elsewhere. Each call has a virtual thread
 * of its own: so the caller's time-out holds, and nothing that hangs on a thread (transaction,
 * security, trace) passes from the one module to the other but in a header.
 */
public final class Calls implements AutoCloseable {

  /** Under which attribute a request names the module that it is for. */
  public static final String MODULE = "shop.monolith.module";

  private final Hosts hosts;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(
          Thread.ofVirtual().name("call-", 0).inheritInheritableThreadLocals(false).factory());

  /** Calls the modules of {@code hosts}. */
  public Calls(Hosts hosts) {
    this.hosts = hosts;
  }

  /**
   * Waits for the answer.
   *
   * @throws ConnectException if the module is not there; nothing was asked then
   * @throws SocketTimeoutException if it takes longer than {@code patience}; it works on
   */
  Answer make(String module, Call call, Duration patience) throws IOException {
    if (!hosts.isReady(module)) {
      throw new ConnectException(module + " does not run");
    }
    Future<Answer> answer =
        threads.submit(() -> new InMemoryExchange(hosts.adapter(), hosts.log()).run(module, call));
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
    } catch (TimeoutException e) {
      throw (IOException) new SocketTimeoutException(module + " took too long").initCause(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("Interrupted").initCause(e);
    }
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
