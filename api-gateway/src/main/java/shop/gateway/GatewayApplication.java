package shop.gateway;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import shop.platform.ShopService;

/**
 * The gateway. It looks into no token, so the security of the services is left out here: each of
 * them trusts the token that it verified itself, and nothing that a gateway says.
 */
@SpringBootApplication(
    exclude = {
      shop.platform.security.SecurityAutoConfiguration.class,
      SecurityAutoConfiguration.class,
      ServletWebSecurityAutoConfiguration.class,
      SecurityFilterAutoConfiguration.class,
      ManagementWebSecurityAutoConfiguration.class,
      UserDetailsServiceAutoConfiguration.class
    })
@ConfigurationPropertiesScan
public class GatewayApplication {

  /** Starts the gateway on port 8080, unless told otherwise. */
  public static void main(String[] args) {
    ShopService.run(GatewayApplication.class, "gateway", args);
  }
}
