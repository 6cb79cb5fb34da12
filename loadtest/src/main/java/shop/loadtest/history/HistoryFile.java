package shop.loadtest.history;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Writes a history, by a thread of its own: whoever adds waits only when {@value #BOUND} exchanges
 * wait already. Complete only once it is closed.
 */
public final class HistoryFile implements History {

  private static final int BOUND = 1 << 16;
  private static final int BATCH = 1024;
  private static final long LOOK_MS = 100;

  private final BlockingQueue<Exchange> waiting = new ArrayBlockingQueue<>(BOUND);
  private final OutputStream lines;
  private final Thread writer;
  private volatile boolean closed;
  private volatile @Nullable Exception broken;

  private HistoryFile(OutputStream lines) {
    this.lines = lines;
    this.writer = Thread.ofPlatform().name("history").daemon().unstarted(this::writeAll);
  }

  /** Begins a new file; packed if its name ends in .gz. */
  public static HistoryFile create(Path file, Run run) throws IOException {
    HistoryFile history = new HistoryFile(Lines.write(file));
    history.line(new Lines.Head(run));
    history.writer.start();
    return history;
  }

  @Override
  public void add(Exchange exchange) {
    try {
      while (!waiting.offer(exchange, LOOK_MS, TimeUnit.MILLISECONDS)) {
        refuseIfBroken();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted: an exchange is missing in the history", e);
    }
  }

  private void writeAll() {
    List<Exchange> batch = new ArrayList<>(BATCH);
    try {
      while (!closed || !waiting.isEmpty()) {
        Exchange first = waiting.poll(LOOK_MS, TimeUnit.MILLISECONDS);
        if (first != null) {
          batch.add(first);
          waiting.drainTo(batch, BATCH - 1);
          batch.forEach(this::line);
          batch.clear();
        }
      }
    } catch (InterruptedException | JacksonException | UncheckedIOException e) {
      broken = e;
    }
  }

  private void line(Object value) {
    try {
      lines.write(Lines.JSON.writeValueAsBytes(value));
      lines.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void refuseIfBroken() {
    if (broken != null) {
      throw new IllegalStateException("The history cannot be kept", broken);
    }
  }

  @Override
  public void close() throws IOException {
    closed = true;
    try {
      writer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted: the history is not complete", e);
    } finally {
      lines.close();
    }
    refuseIfBroken();
  }
}
