package shop.monolith.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.mapper.MappingData;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.buf.MessageBytes;
import org.jspecify.annotations.Nullable;

/**
 * Sends a request to the module that it is for, before any filter sees it: one from another module
 * says so itself, one from outside has its path. Whatever is left is the gateway's.
 */
public final class Direction extends ValveBase {

  private final String attribute;
  private final Paths paths;

  /**
   * Directs requests.
   *
   * @param attribute where a request from another module names its aim
   * @param paths which module answers which path from outside
   */
  public Direction(String attribute, Paths paths) {
    super(true);
    this.attribute = attribute;
    this.paths = paths;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    String module = module(request);
    if (module != null) {
      map(request, module);
    }
    getNext().invoke(request, response);
  }

  private @Nullable String module(Request request) {
    Object named = request.getCoyoteRequest().getAttribute(attribute);
    return named == null ? paths.module(request.getDecodedRequestURI()) : named.toString();
  }

  private static void map(Request request, String module) throws IOException {
    MappingData mapping = request.getMappingData();
    mapping.recycle();
    MessageBytes host = MessageBytes.newInstance();
    host.setString(module);
    request
        .getConnector()
        .getService()
        .getMapper()
        .map(host, request.getDecodedRequestURIMB(), null, mapping);
  }
}
