package shop.loadtest.bench;

import java.io.PrintWriter;

/** Tells the person who waits how far we are. */
public record Progress(PrintWriter out, long start) {

  /** One line, behind the seconds since the start. */
  public void say(String line) {
    out.printf("[%4d s] %s%n", (System.nanoTime() - start) / 1_000_000_000, line);
    out.flush();
  }
}
