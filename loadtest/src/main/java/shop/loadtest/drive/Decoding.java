package shop.loadtest.drive;

import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpResponseDecoder;

/** Puts the reading of HTTP answers before a connection. */
final class Decoding extends ChannelInitializer<Channel> {

  // Who answers is our own shop; looking for bad characters in its headers is not what we measure.
  private static final HttpDecoderConfig TRUSTING =
      new HttpDecoderConfig().setValidateHeaders(false);

  private final Connection connection;

  Decoding(Connection connection) {
    this.connection = connection;
  }

  @Override
  protected void initChannel(Channel channel) {
    channel.pipeline().addLast(new HttpResponseDecoder(TRUSTING), connection);
  }
}
