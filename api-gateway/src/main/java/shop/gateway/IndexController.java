package shop.gateway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What stands at the door until the storefront does. */
@RestController
class IndexController {

  private static final List<String> SERVICES =
      List.of("catalog", "timesale", "cart", "order", "payment", "identity");

  @GetMapping("/")
  Map<String, Object> index() {
    Map<String, Object> links = new LinkedHashMap<>();
    links.put("products", "/api/products");
    links.put("timesales", "/api/timesales");
    links.put("cart", "/api/cart");
    links.put("orders", "/api/orders");
    links.put("signIn", "/.well-known/openid-configuration");
    links.put("health", "/actuator/health/readiness");
    for (String service : SERVICES) {
      links.put("openapi-" + service, "/openapi/" + service);
    }
    return links;
  }
}
