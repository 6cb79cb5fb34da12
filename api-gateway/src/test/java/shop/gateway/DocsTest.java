package shop.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.gateway.RunningGateway.get;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DocsTest {

  private static final Pattern ADDRESS = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

  @Test
  void showTheDocumentsOfAllServicesFromThisHostAlone() {
    HttpResponse<String> page = get("/docs");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(page.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .startsWith("default-src 'none'; script-src 'self'")
        .doesNotContain("http");
    assertThat(ADDRESS.matcher(page.body()).results().map(found -> found.group(1)))
        .hasSizeGreaterThan(4)
        .allSatisfy(address -> {
          assertThat(address).startsWith("/docs/files/");
          assertThat(get(address).statusCode()).isEqualTo(200);
          assertThat(get(address).body()).isNotEmpty();
        });
    assertThat(get("/docs/files/start.js").body()).contains("/docs/documents");
  }

  @Test
  void listEachService() {
    String list = get("/docs/documents").body();
    for (String service :
        new String[] {"catalog", "timesale", "cart", "order", "payment", "identity"}) {
      assertThat(list).contains("\"/openapi/" + service + "\"");
    }
    assertThat(get("/").body()).contains("\"docs\":\"/docs\"");
  }

  @Test
  void showNoOtherFile() {
    assertThat(get("/docs/files/index.html").statusCode()).isEqualTo(404);
    assertThat(get("/docs/files/application.yaml").statusCode()).isEqualTo(404);
    assertThat(get("/webjars/swagger-ui/index.html").statusCode()).isEqualTo(404);
  }
}
