package shop.loadtest.drive;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Sends wishes over a bounded number of kept connections, all of them from one thread, so that it
 * takes little from the processor that it shares with what it measures.
 */
public final class Drive implements AutoCloseable {

  /** How long an answer may take. */
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final long LOOK_MS = 20;

  private final MultiThreadIoEventLoopGroup group;
  private final EventLoop loop;
  private final List<Connection> connections;
  private @Nullable Run run;

  /** Opens {@code count} connections to {@code target}. */
  public Drive(InetSocketAddress target, int count) {
    // Its timers are exact to some microseconds; those of Java's selectors to a millisecond.
    boolean exact = Epoll.isAvailable();
    group =
        new MultiThreadIoEventLoopGroup(
            1, exact ? EpollIoHandler.newFactory() : NioIoHandler.newFactory());
    loop = group.next();
    Bootstrap bootstrap =
        new Bootstrap()
            .group(group)
            .channel(exact ? EpollSocketChannel.class : NioSocketChannel.class)
            .option(ChannelOption.TCP_NODELAY, true)
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 2000)
            .remoteAddress(target);
    Requests requests = new Requests(target);
    connections =
        IntStream.range(0, count).mapToObj(_ -> new Connection(bootstrap, requests)).toList();
    loop.execute(() -> connections.forEach(Connection::connect));
    var _ = loop.scheduleWithFixedDelay(this::look, LOOK_MS, LOOK_MS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    if (run != null) {
      run.look(connections);
    }
  }

  /** As many wishes as the connections get answered within {@code time}. */
  public Measured closed(Supplier<Wish> wishes, Duration time, @Nullable Recording recording) {
    return measure(start -> {
      Pace pace = new ClosedLoop(wishes, start + time.toNanos());
      return new Run(pace, new Tally(start, time), recording);
    });
  }

  /** A wish for each of the arrivals; latency counts from the moment each was meant to come. */
  public Measured open(Supplier<Wish> wishes, Arrivals arrivals, @Nullable Recording recording) {
    return measure(start -> {
      Pace pace = new OpenLoop(loop, wishes, arrivals, start);
      return new Run(pace, new Tally(start, arrivals.time()), recording);
    });
  }

  private Measured measure(LongFunction<Run> beginning) {
    Supplier<Run> begin =
        () -> {
          Run next = beginning.apply(System.nanoTime());
          run = next;
          next.start(connections);
          return next;
        };
    return CompletableFuture.supplyAsync(begin, loop).join().measured();
  }

  @Override
  public void close() {
    loop.execute(() -> connections.forEach(Connection::close));
    group.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
  }
}
