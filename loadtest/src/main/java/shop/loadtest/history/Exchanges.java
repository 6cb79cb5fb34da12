package shop.loadtest.history;

import java.io.IOException;
import java.util.function.Consumer;

/** A history that is complete and can be judged. */
public interface Exchanges {

  /** What the history tells of its run. */
  Run run();

  /** Tells each exchange, about in the order in which answers were heard. Can be asked again. */
  void forEach(Consumer<Exchange> each) throws IOException;
}
