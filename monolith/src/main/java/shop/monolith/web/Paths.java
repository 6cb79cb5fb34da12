package shop.monolith.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.config.RouteProperties;

/** Which module answers which path: the gateway's own routes, read from its configuration. */
public record Paths(List<Route> routes) {

  private static final String ANYTHING_BELOW = "/**";

  /** Nothing but the gateway is reached from outside. */
  public static final Paths NONE = new Paths(List.of());

  /** Everything at {@code prefix}, and below it if so said, is the module's. */
  record Route(String prefix, boolean below, String module) {

    static Route of(String pattern, String module) {
      boolean below = pattern.endsWith(ANYTHING_BELOW);
      String prefix =
          below ? pattern.substring(0, pattern.length() - ANYTHING_BELOW.length()) : pattern;
      return new Route(prefix, below, module);
    }

    boolean leads(String path) {
      return path.startsWith(prefix)
          && (path.length() == prefix.length() || (below && path.charAt(prefix.length()) == '/'));
    }
  }

  /** The routes that pass a request on as it is; others stay the gateway's work. */
  public static Paths of(List<RouteProperties> gateway) {
    List<Route> routes = new ArrayList<>();
    // How many instances it wants: for the one who scales, who asks each instance itself.
    routes.add(Route.of("/scaling", "timesale-service"));
    for (RouteProperties route : gateway) {
      URI uri = route.getUri();
      if (uri != null && uri.getPath().isEmpty()) {
        route.getPredicates().stream()
            .flatMap(predicate -> predicate.getArgs().values().stream())
            .forEach(pattern -> routes.add(Route.of(pattern, uri.getHost())));
      }
    }
    return new Paths(List.copyOf(routes));
  }

  /** The module that answers {@code path}, or null if that is the gateway. */
  @Nullable String module(String path) {
    for (Route route : routes) {
      if (route.leads(path)) {
        return route.module();
      }
    }
    return null;
  }
}
