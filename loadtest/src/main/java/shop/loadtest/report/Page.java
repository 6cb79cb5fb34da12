package shop.loadtest.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something as one HTML file with everything in it: it needs no network to be looked at.
 *
 * @param shown all figures
 * @param script that draws them
 */
record Page(Object shown, String script) {

  private static final String CHARTS =
      "/META-INF/resources/webjars/chart.js/4.5.1/dist/chart.umd.min.js";

  static Page of(Report report) {
    return new Page(report, "page.js");
  }

  static Page of(Comparison comparison) {
    return new Page(comparison, "comparison.js");
  }

  String html() {
    return resource("page.html")
        .replace("/*style*/", resource("page.css"))
        .replace("/*charts*/", withoutMap(resource(CHARTS)))
        .replace("/*kit*/", resource("kit.js"))
        .replace("/*page*/", resource(script))
        .replace("/*report*/null", data());
  }

  /** No text in it may end the script that it stands in. */
  private String data() {
    return new JsonMapper().writeValueAsString(shown).replace("<", "\\u003c");
  }

  /** The browser would look for it beside the file. */
  private static String withoutMap(String script) {
    return script.replaceAll("(?m)^//# sourceMappingURL=.*$", "");
  }

  private static String resource(String name) {
    try (InputStream file = Page.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("This build lacks " + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
