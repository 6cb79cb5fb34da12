package shop.gateway.door;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the gateway listens besides its public port.
 *
 * @param ownPort where this instance alone answers, for instance whether it is ready; with it,
 *     others on this machine may listen on the public port too
 * @param leave how long those who are connected to a shared port still get answers when it closes
 */
@ConfigurationProperties("shop.gateway")
record DoorProperties(@Nullable Integer ownPort, @DefaultValue("3s") Duration leave) {}
