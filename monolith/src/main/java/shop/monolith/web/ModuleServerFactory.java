package shop.monolith.web;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.servlet.ServletContextInitializer;

/** Gives a module a host in the one web server, where it would start a server of its own. */
public final class ModuleServerFactory extends TomcatServletWebServerFactory {

  private final Hosts hosts;
  private final String module;

  /** The host will be called as the module is. */
  public ModuleServerFactory(Hosts hosts, String module) {
    this.hosts = hosts;
    this.module = module;
  }

  @Override
  public WebServer getWebServer(ServletContextInitializer... initializers) {
    return new ModuleServer(
        hosts,
        hosts.add(module, host -> prepareContext(host, initializers, new TempDirs(hosts.port()))));
  }
}
