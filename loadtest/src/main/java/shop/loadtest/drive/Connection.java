package shop.loadtest.drive;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One connection that is kept, with at most one wish on its way. Lives in the event loop. */
@Sharable // with its own successors, never with another connection
final class Connection extends SimpleChannelInboundHandler<HttpObject> {

  private static final long RETRY_MS = 50;

  private final Bootstrap bootstrap;
  private final Requests requests;
  private final StringBuilder body = new StringBuilder();
  private @Nullable Channel channel;
  private @Nullable Run run;
  private @Nullable Sent sent;
  private int status;
  private boolean closed;

  /** A wish on its way; {@code from} is where its latency begins, {@code at} when it was sent. */
  record Sent(Wish wish, long from, long at) {}

  Connection(Bootstrap bootstrap, Requests requests) {
    this.bootstrap = bootstrap;
    this.requests = requests;
  }

  void connect() {
    if (!closed) {
      var _ = bootstrap.clone().handler(new Decoding(this)).connect().addListener(this::connected);
    }
  }

  private void connected(io.netty.util.concurrent.Future<?> attempt) {
    if (attempt.isSuccess()) {
      channel = ((ChannelFuture) attempt).channel();
      tellFree();
    } else if (attempt instanceof ChannelFuture future) {
      var _ = future.channel().eventLoop().schedule(this::connect, RETRY_MS, TimeUnit.MILLISECONDS);
    }
  }

  boolean isOpen() {
    return channel != null && channel.isActive();
  }

  /** Works for {@code next} from now on. */
  void join(Run next) {
    run = next;
    tellFree();
  }

  private void tellFree() {
    if (run != null && isOpen()) {
      run.free(this);
    }
  }

  void send(Wish wish, long from) {
    Channel open = channel;
    if (open != null) {
      sent = new Sent(wish, from, System.nanoTime());
      var _ = open.writeAndFlush(requests.of(wish, open.alloc()), open.voidPromise());
    }
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
    if (part instanceof HttpResponse response) {
      status = response.status().code();
      body.setLength(0);
    }
    if (part instanceof HttpContent content && isBodyWanted()) {
      body.append(content.content().toString(StandardCharsets.UTF_8));
    }
    if (part instanceof LastHttpContent) {
      hear(new Answer(status, body.isEmpty() ? null : body.toString()));
      tellFree();
    }
  }

  private boolean isBodyWanted() {
    return status >= 400 || (run != null && run.isRecorded());
  }

  private void hear(Answer answer) {
    Sent was = sent;
    sent = null;
    if (was != null && run != null) {
      run.heard(was, answer);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    channel = null;
    hear(Answer.NONE);
    connect();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    var _ = context.close();
  }

  boolean isBusy() {
    return sent != null;
  }

  /** Cuts the connection if its wish was sent before {@code limit}, in nanoseconds. */
  void giveUpBefore(long limit) {
    if (channel != null && sent != null && sent.at() - limit < 0) {
      var _ = channel.close();
    }
  }

  void close() {
    closed = true;
    if (channel != null) {
      var _ = channel.close();
    }
  }
}
