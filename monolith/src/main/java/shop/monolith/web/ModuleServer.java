package shop.monolith.web;

import org.apache.catalina.Host;
import org.springframework.boot.web.server.WebServer;

/** A module's part of the one web server. */
record ModuleServer(Hosts hosts, Host host) implements WebServer {

  @Override
  public void start() {
    hosts.open(host);
  }

  @Override
  public void stop() {
    hosts.close(host);
  }

  @Override
  public void destroy() {
    hosts.remove(host);
  }

  @Override
  public int getPort() {
    return hosts.port();
  }
}
