package shop.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressTest {

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
    new ClientAddress(List.of("10.0.0.0/8")).state(from("10.1.2.3"), out);
    assertThat(stated("X-Forwarded-For")).isEqualTo("203.0.113.7, 10.1.2.3");
    assertThat(stated("X-Forwarded-Host")).isEqualTo("shop.example");
    assertThat(stated("X-Forwarded-Proto")).isEqualTo("https");
  }

  @Test
  void believesNobodyElse() {
    new ClientAddress(List.of("10.0.0.0/8")).state(from("192.0.2.1"), out);
    assertThat(stated("X-Forwarded-For")).isEqualTo("192.0.2.1");
    assertThat(stated("X-Forwarded-Host")).isEqualTo("gateway:8080");
    assertThat(stated("X-Forwarded-Proto")).isEqualTo("http");
  }
}
