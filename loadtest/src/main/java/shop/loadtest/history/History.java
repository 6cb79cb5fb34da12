package shop.loadtest.history;

import java.io.IOException;

/** Where clients tell what they asked and heard. */
public interface History extends AutoCloseable {

  /** Keeps one exchange. From any thread; waits when more come than can be kept. */
  void add(Exchange exchange);

  /** Returns when all that was added is kept. */
  @Override
  void close() throws IOException;
}
