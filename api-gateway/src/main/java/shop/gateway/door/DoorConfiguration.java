package shop.gateway.door;

import java.net.InetAddress;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Shares the public port if this instance also has a port of its own. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

  private static final int THREADS = 4;

  @Bean
  Door door(DoorProperties properties) {
    return new Door(properties.leave());
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> sharedPort(
      DoorProperties properties,
      Door door,
      @Value("${server.address:#{null}}") @Nullable InetAddress address) {
    return factory -> {
      if (properties.ownPort() == null) {
        return;
      }
      factory.setProtocol(SharedPort.class.getName());
      factory.addProtocolHandlerCustomizers(protocol -> {
        if (protocol instanceof SharedPort shared) {
          door.of(shared);
        }
      });
      factory.addAdditionalConnectors(own(properties.ownPort(), address));
    };
  }

  private static Connector own(int port, @Nullable InetAddress address) {
    Connector connector = new Connector();
    connector.setPort(port);
    if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> protocol) {
      protocol.setAddress(address);
      protocol.setMaxThreads(THREADS);
      protocol.setMinSpareThreads(1);
    }
    return connector;
  }
}
