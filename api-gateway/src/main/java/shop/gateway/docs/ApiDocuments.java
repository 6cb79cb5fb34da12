package shop.gateway.docs;

import java.util.List;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.stereotype.Component;

/** Where the API document of each service is: the routes say it. */
@Component
public final class ApiDocuments {

  private static final String ROUTE = "openapi-";

  private final List<Document> all;

  ApiDocuments(GatewayMvcProperties gateway) {
    all =
        gateway.getRoutes().stream()
            .map(route -> String.valueOf(route.getId()))
            .filter(id -> id.startsWith(ROUTE))
            .map(id -> id.substring(ROUTE.length()))
            .map(service -> new Document(service, "/openapi/" + service))
            .toList();
  }

  /** One for each service. */
  public List<Document> all() {
    return all;
  }

  /** A service's document and its address. */
  public record Document(String name, String url) {}
}
