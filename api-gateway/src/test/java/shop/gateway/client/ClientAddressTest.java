package shop.gateway.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressTest {

  private static final ClientAddress TRUSTING =
      new ClientAddress(new ProxyProperties(List.of("10.0.0.0/8", "fd00::/8")));

  private final BasicHttpRequest out = new BasicHttpRequest("GET", "/");

  private static MockHttpServletRequest from(String address) {
    MockHttpServletRequest in = new MockHttpServletRequest("GET", "/");
    in.setRemoteAddr(address);
    in.addHeader("Host", "gateway:8080");
    in.addHeader("X-Forwarded-For", "203.0.113.7");
    in.addHeader("X-Forwarded-Host", "shop.example");
    in.addHeader("X-Forwarded-Proto", "https");
    return in;
  }

  private String stated(String header) {
    Header found = out.getLastHeader(header);
    return found.getValue();
  }

  @Test
  void believesATrustedProxyAndAddsIt() {
    TRUSTING.state(from("10.1.2.3"), out);
    assertThat(stated("X-Forwarded-For")).isEqualTo("203.0.113.7, 10.1.2.3");
    assertThat(stated("X-Forwarded-Host")).isEqualTo("shop.example");
    assertThat(stated("X-Forwarded-Proto")).isEqualTo("https");
  }

  @Test
  void believesNobodyElse() {
    TRUSTING.state(from("192.0.2.1"), out);
    assertThat(stated("X-Forwarded-For")).isEqualTo("192.0.2.1");
    assertThat(stated("X-Forwarded-Host")).isEqualTo("gateway:8080");
    assertThat(stated("X-Forwarded-Proto")).isEqualTo("http");
  }

  @Test
  void countsTheNearestStranger() {
    assertThat(TRUSTING.of(from("192.0.2.1"))).contains("192.0.2.1");
    assertThat(TRUSTING.of(from("10.1.2.3"))).contains("203.0.113.7");
    assertThat(TRUSTING.of(behind("10.1.2.3", "6.6.6.6, 198.51.100.9, 10.9.9.9")))
        .as("what a stranger says of others is not believed")
        .contains("198.51.100.9");
    assertThat(TRUSTING.of(behind("fd00::1", "2001:db8::7, fd00::2"))).contains("2001:db8::7");
    assertThat(TRUSTING.of(behind("10.1.2.3", "198.51.100.9:4711"))).contains("198.51.100.9");
  }

  @Test
  void countsTheProxyThatPassesOnNonsense() {
    assertThat(TRUSTING.of(behind("10.1.2.3", "nonsense, 10.9.9.9"))).contains("10.9.9.9");
    assertThat(TRUSTING.of(behind("10.1.2.3", "6.6.6.6, unknown"))).contains("10.1.2.3");
  }

  @Test
  void countsNobodyWhenAProxySpeaksForItself() {
    assertThat(TRUSTING.of(new MockHttpServletRequest())).contains("127.0.0.1");
    MockHttpServletRequest own = new MockHttpServletRequest();
    own.setRemoteAddr("10.1.2.3");
    assertThat(TRUSTING.of(own)).isEmpty();
  }

  @Test
  void readsTheWholeChainHoweverItIsWritten() {
    MockHttpServletRequest in = from("10.1.2.3");
    in.addHeader("X-Forwarded-For", "198.51.100.9");
    assertThat(TRUSTING.of(in)).contains("198.51.100.9");
    TRUSTING.state(in, out);
    assertThat(stated("X-Forwarded-For")).isEqualTo("198.51.100.9, 10.1.2.3");
  }

  private static MockHttpServletRequest behind(String proxy, String chain) {
    MockHttpServletRequest in = new MockHttpServletRequest();
    in.setRemoteAddr(proxy);
    in.addHeader("X-Forwarded-For", chain);
    return in;
  }
}
