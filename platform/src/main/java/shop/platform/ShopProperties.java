package shop.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this instance is run.
 *
 * @param replicated whether it may be one of several instances of its service
 * @param supervised whether it ends when its standard input ends
 * @param demo whether it loads demonstration data
 */
@ConfigurationProperties("shop")
public record ShopProperties(
    @DefaultValue("false") boolean replicated,
    @DefaultValue("false") boolean supervised,
    @DefaultValue("false") boolean demo) {}
