package shop.gateway;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import shop.gateway.docs.ApiDocuments;

/** What stands at the door until the storefront does. */
@RestController
class IndexController {

  private final ApiDocuments documents;

  IndexController(ApiDocuments documents) {
    this.documents = documents;
  }

  @GetMapping("/")
  Map<String, Object> index() {
    Map<String, Object> links = new LinkedHashMap<>();
    links.put("products", "/api/products");
    links.put("timesales", "/api/timesales");
    links.put("cart", "/api/cart");
    links.put("orders", "/api/orders");
    links.put("signIn", "/.well-known/openid-configuration");
    links.put("health", "/actuator/health/readiness");
    links.put("docs", "/docs");
    documents.all().forEach(document -> links.put("openapi-" + document.name(), document.url()));
    return links;
  }
}
