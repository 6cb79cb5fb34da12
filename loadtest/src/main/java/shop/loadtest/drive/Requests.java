package shop.loadtest.drive;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import java.net.InetSocketAddress;

/** Writes wishes as HTTP/1.1, without an object for each header. */
final class Requests {

  private static final int USUAL_BYTES = 2048;

  private final String head;

  Requests(InetSocketAddress target) {
    head =
        "/reservations HTTP/1.1\r\nHost: %s:%d\r\n"
                .formatted(target.getHostString(), target.getPort())
            + "Content-Type: application/json\r\nAccept: application/json\r\nAuthorization: Bearer ";
  }

  /** The names in a wish are ours: plain ASCII, nothing to escape. */
  ByteBuf of(Wish wish, ByteBufAllocator memory) {
    String quantity = Integer.toString(wish.quantity());
    // {"quantity":1,"paymentMethod":"tok_approve"}
    int length = 32 + quantity.length() + wish.method().length();
    ByteBuf request = memory.buffer(USUAL_BYTES);
    write(request, "POST /api/timesales/", wish.sale(), head, wish.token());
    write(request, "\r\nIdempotency-Key: ", wish.key(), "\r\nContent-Length: ");
    write(request, Integer.toString(length), "\r\n\r\n{\"quantity\":", quantity);
    write(request, ",\"paymentMethod\":\"", wish.method(), "\"}");
    return request;
  }

  private static void write(ByteBuf request, String... parts) {
    for (String part : parts) {
      ByteBufUtil.writeAscii(request, part);
    }
  }
}
