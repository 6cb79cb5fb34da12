package shop.gateway.door;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.NetworkChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CountDownLatch;
import org.apache.tomcat.util.net.NioEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * Listens beside others, and stops listening without turning away who has just come: the system
 * resets the connections that wait at a port when it closes, so they are all taken first.
 */
final class SharedEndpoint extends NioEndpoint {

  private record Listening(ServerSocketChannel channel, Selector arrivals) {}

  private final CountDownLatch decided = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile @Nullable Listening listening;
  private volatile boolean leaving;

  @Override
  protected void initServerSocket() {
    // See listen().
  }

  void listen() throws IOException {
    ServerSocketChannel channel = ServerSocketChannel.open();
    channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
    channel.setOption(StandardSocketOptions.SO_REUSEPORT, true);
    channel.configureBlocking(false);
    Selector arrivals = Selector.open();
    channel.register(arrivals, SelectionKey.OP_ACCEPT);
    channel.bind(new InetSocketAddress(getAddress(), getPortWithOffset()), getAcceptCount());
    listening = new Listening(channel, arrivals);
    decided.countDown();
  }

  /** Returns when nobody comes here any more. */
  void leave() throws InterruptedException {
    wake();
    closed.await();
    closeServerSocketGraceful();
  }

  @Override
  protected SocketChannel serverSocketAccept() throws IOException, InterruptedException {
    decided.await();
    Listening open = listening;
    while (open != null && open.channel().isOpen()) {
      SocketChannel arrived = open.channel().accept();
      if (arrived != null) {
        return arrived;
      }
      if (leaving) {
        close(open);
      } else {
        open.arrivals().select();
      }
    }
    closed.countDown();
    stopped.await();
    return SocketChannel.open(); // Tomcat, which has been stopped, throws it away.
  }

  /** The selector takes its time, so whoever came meanwhile is asked for once more. */
  private void close(Listening open) throws IOException {
    if (open.arrivals().isOpen()) {
      open.arrivals().close();
    } else {
      open.channel().close();
    }
  }

  private void wake() {
    leaving = true;
    decided.countDown();
    Listening open = listening;
    if (open != null) {
      open.arrivals().wakeup();
    }
  }

  /** Tomcat would connect to the port, where another process might answer. */
  @Override
  protected void unlockAccept() {
    wake();
    stopped.countDown();
  }

  @Override
  protected @Nullable NetworkChannel getServerSocket() {
    Listening open = listening;
    return open == null || !open.channel().isOpen() ? null : open.channel();
  }

  @Override
  protected void doCloseServerSocket() {
    wake(); // The thread that lets clients in closes it.
  }
}
