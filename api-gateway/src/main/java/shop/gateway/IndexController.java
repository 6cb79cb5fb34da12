package shop.gateway;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What stands at the door until the storefront does. */
@RestController
class IndexController {

  @GetMapping("/")
  Map<String, Object> index() {
    Map<String, Object> links = new LinkedHashMap<>();
    links.put("products", "/api/products");
    links.put("timesales", "/api/timesales");
    links.put("orders", "/api/orders");
    links.put("signIn", "/.well-known/openid-configuration");
    links.put("health", "/actuator/health/readiness");
    for (String service : new String[] {"catalog", "timesale", "order", "payment", "identity"}) {
      links.put("openapi-" + service, "/openapi/" + service);
    }
    return links;
  }
}
