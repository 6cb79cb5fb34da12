package shop.identity.development;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether this is a development stack.
 *
 * @param development whether anyone who reaches this instance may have anyone's token
 */
@ConfigurationProperties("shop")
record DevelopmentProperties(@DefaultValue("false") boolean development) {}
