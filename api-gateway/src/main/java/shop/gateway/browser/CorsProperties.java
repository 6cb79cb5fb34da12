package shop.gateway.browser;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which other sites' pages may call the shop.
 *
 * @param corsOrigins such as {@code https://app.example}, or {@code *} for all; none by default
 */
@ConfigurationProperties("shop.gateway")
record CorsProperties(@DefaultValue List<String> corsOrigins) {}
