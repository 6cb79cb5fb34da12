package shop.gateway;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads each request to its end and then answers, breaks the connection or keeps silent. */
final class BrokenBackend implements Instance {

  private static final byte[] OK =
      "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".getBytes(StandardCharsets.US_ASCII);

  final List<String> bodies = new CopyOnWriteArrayList<>();
  private final AtomicInteger answers = new AtomicInteger();
  private final CountDownLatch end = new CountDownLatch(1);
  private final String lastWords;
  private final boolean silent;
  private final ServerSocket server;

  private BrokenBackend(String lastWords, boolean silent) {
    this.lastWords = lastWords;
    this.silent = silent;
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  static BrokenBackend breaking() {
    return new BrokenBackend("", false);
  }

  static BrokenBackend silent() {
    return new BrokenBackend("", true);
  }

  /** Says something before it breaks the connection. */
  static BrokenBackend breakingAfter(String lastWords) {
    return new BrokenBackend(lastWords, false);
  }

  /** Lets it answer some requests properly, keeping the connection. */
  BrokenBackend after(int count) {
    answers.set(count);
    return this;
  }

  @Override
  public int port() {
    return server.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      }
    } catch (IOException e) {
      end.countDown();
    }
  }

  private void serve(Socket socket) {
    try (socket;
        InputStream in = new BufferedInputStream(socket.getInputStream())) {
      bodies.add(request(in));
      while (answers.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        socket.getOutputStream().write(OK);
        bodies.add(request(in));
      }
      socket.getOutputStream().write(lastWords.getBytes(StandardCharsets.US_ASCII));
      if (silent) {
        end.await();
      }
    } catch (IOException e) {
      // the gateway went away
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String request(InputStream in) throws IOException {
    int length = 0;
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(line.substring(15).strip());
      }
    }
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("ended");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
