package shop.gateway.client;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may speak for others.
 *
 * @param trustedProxies addresses or networks whose {@code X-Forwarded-*} headers are believed
 */
@ConfigurationProperties("shop.gateway")
record ProxyProperties(@DefaultValue List<String> trustedProxies) {}
