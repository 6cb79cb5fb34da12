package shop.gateway.forward;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The bounds of what is passed on.
 *
 * @param connections to all instances together
 * @param connectionsPerInstance to one instance
 * @param leaseTimeout how long a request waits for a free connection
 * @param connectTimeout how long an instance may take to accept a connection
 * @param answerTimeout how long an instance may keep silent
 * @param keepIdle how long an unused connection is kept; less than services do, so that the gateway
 *     is the one who closes
 * @param maxBody the largest body of a request
 */
@ConfigurationProperties("shop.gateway")
record ForwardProperties(
    @DefaultValue("1024") int connections,
    @DefaultValue("256") int connectionsPerInstance,
    @DefaultValue("1s") Duration leaseTimeout,
    @DefaultValue("500ms") Duration connectTimeout,
    @DefaultValue("10s") Duration answerTimeout,
    @DefaultValue("30s") Duration keepIdle,
    @DefaultValue("256KB") DataSize maxBody) {}
