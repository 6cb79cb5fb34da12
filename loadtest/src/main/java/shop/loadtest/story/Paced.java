package shop.loadtest.story;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Sends visitors in at a steady pace, each with a thread of its own, until it is closed. */
final class Paced implements AutoCloseable {

  private static final int MOST = 200;

  private final Visit visit;
  private final long gap;
  private final Semaphore places = new Semaphore(MOST);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Thread pacer = Thread.ofPlatform().name("pacer").daemon().unstarted(this::send);
  private volatile boolean closed;

  /** What one visitor does. */
  @FunctionalInterface
  interface Visit {

    /** The visit with this number, from 0. */
    void run(long number) throws IOException, InterruptedException;
  }

  Paced(double perSecond, Visit visit) {
    this.visit = visit;
    this.gap = (long) (1e9 / perSecond);
  }

  Paced start() {
    pacer.start();
    return this;
  }

  private void send() {
    long next = System.nanoTime();
    long number = 0;
    try {
      while (!closed) {
        TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
        places.acquire();
        long turn = number++;
        var _ = threads.submit(() -> run(turn));
        next += gap;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(long turn) {
    try {
      visit.run(turn);
    } catch (IOException counted) {
      // The door has counted it as failed.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      places.release();
    }
  }

  @Override
  public void close() {
    closed = true;
    pacer.interrupt();
    threads.shutdownNow();
  }
}
