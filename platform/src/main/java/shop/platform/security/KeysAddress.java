package shop.platform.security;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;

/** Reads the provider's keys over HTTP, in bounded time and size. */
final class KeysAddress {

  private static final int CONNECT_MILLIS = 500;
  private static final int READ_MILLIS = 2000;
  private static final int MAX_BYTES = 64 * 1024;

  private final URI address;
  private final DefaultResourceRetriever http =
      new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, MAX_BYTES);

  KeysAddress(URI address) {
    this.address = address;
  }

  /** The keys as they are now; a set without any key counts as a failure. */
  JWKSet read() throws IOException {
    try {
      JWKSet keys = JWKSet.parse(http.retrieveResource(address.toURL()).getContent());
      if (keys.isEmpty()) {
        throw new IOException("the set of keys is empty");
      }
      return keys;
    } catch (ParseException e) {
      throw new IOException("the answer is no set of keys", e);
    }
  }

  @Override
  public String toString() {
    return address.toString();
  }
}
