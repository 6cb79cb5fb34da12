package shop.platform.discovery;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where this instance hears which instances of its neighbours live. With neither {@code url} nor
 * {@code dns}, Spring's own static list {@code spring.cloud.discovery.client.simple} holds.
 *
 * @param url a supervisor's list of instances, as JSON
 * @param dns whether a service's name resolves to the addresses of its instances
 * @param dnsPort the port that every instance found by name listens on
 * @param interval pause between two readings
 * @param leaveOut how long an instance that refused a connection is asked only if no other is left
 */
@ConfigurationProperties("shop.discovery")
record DiscoveryProperties(
    @Nullable URI url,
    @DefaultValue("false") boolean dns,
    @DefaultValue("8080") int dnsPort,
    @DefaultValue("1s") Duration interval,
    @DefaultValue("1s") Duration leaveOut) {}
