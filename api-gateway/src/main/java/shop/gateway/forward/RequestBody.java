package shop.gateway.forward;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;

/**
 * The body of a request on its way through: bounded, and with failures that say that it was the
 * client who failed and not the service.
 */
final class RequestBody extends FilterInputStream {

  private long left;

  RequestBody(InputStream client, long max) {
    super(client);
    this.left = max;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = readFromClient(buffer, offset, length);
    left -= Math.max(0, count);
    if (left < 0) {
      throw new TooLarge();
    }
    return count;
  }

  private int readFromClient(byte[] buffer, int offset, int length) throws ClientGone {
    try {
      return in.read(buffer, offset, length);
    } catch (IOException e) {
      throw new ClientGone(e);
    }
  }

  /** The client sent more than we accept. */
  static final class TooLarge extends IOException {

    @Serial private static final long serialVersionUID = 1L;
  }

  /** The client stopped sending. */
  static final class ClientGone extends IOException {

    @Serial private static final long serialVersionUID = 1L;

    ClientGone(IOException cause) {
      super(cause);
    }
  }
}
