package shop.monolith.web;

import jakarta.servlet.ServletException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.catalina.Container;
import org.apache.catalina.Engine;
import org.apache.catalina.Host;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.Adapter;
import org.apache.juli.logging.Log;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** The one web server of the process, with a host for each module beside the gateway's own. */
public final class Hosts {

  private final ServletWebServerApplicationContext gateway;
  private final Set<String> ready = ConcurrentHashMap.newKeySet();

  /** Adds hosts to the web server of {@code gateway}, once it runs. */
  public Hosts(ServletWebServerApplicationContext gateway) {
    this.gateway = gateway;
  }

  /** What the server does with a request, however it came. */
  public Adapter adapter() {
    return server().getTomcat().getConnector().getProtocolHandler().getAdapter();
  }

  /** Where the server says what goes wrong. */
  public Log log() {
    return engine().getLogger();
  }

  /** The port of them all. */
  public int port() {
    return server().getPort();
  }

  /** Whether a module answers. */
  public boolean isReady(String module) {
    return ready.contains(module);
  }

  /** Starts a host for {@code module} with what {@code contents} puts into it. */
  Host add(String module, Consumer<Host> contents) {
    Host host = new StandardHost();
    host.setName(module);
    host.setAutoDeploy(false);
    contents.accept(host);
    engine().addChild(host);
    for (Container context : host.findChildren()) {
      if (!context.getState().isAvailable()) {
        throw new WebServerException(module + " cannot be reached by requests", null);
      }
    }
    return host;
  }

  /** Requests may come. */
  void open(Host host) {
    for (Container context : host.findChildren()) {
      for (Container servlet : context.findChildren()) {
        load((Wrapper) servlet);
      }
    }
    ready.add(host.getName());
  }

  private static void load(Wrapper servlet) {
    try {
      servlet.load();
    } catch (ServletException e) {
      throw new WebServerException("A servlet cannot be loaded", e);
    }
  }

  /** No other module asks any more. */
  void close(Host host) {
    ready.remove(host.getName());
  }

  /** When everything in it has ended. */
  void remove(Host host) {
    close(host);
    engine().removeChild(host);
    try {
      if (host.getState().isAvailable()) {
        host.stop();
      }
    } catch (LifecycleException e) {
      throw new WebServerException(host.getName() + " cannot be stopped", e);
    }
  }

  private Engine engine() {
    return server().getTomcat().getEngine();
  }

  private TomcatWebServer server() {
    return (TomcatWebServer) Objects.requireNonNull(gateway.getWebServer());
  }
}
