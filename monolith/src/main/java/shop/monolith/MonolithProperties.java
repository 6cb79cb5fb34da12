package shop.monolith;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the process is run as a whole.
 *
 * @param door whether requests from outside pass the gateway's limits and checks in here; if not,
 *     another gateway stands before the process, and only it can be reached from outside
 * @param events how many may be handled at the same time
 */
@ConfigurationProperties("shop.monolith")
record MonolithProperties(@DefaultValue("true") boolean door, @DefaultValue("6") int events) {}
