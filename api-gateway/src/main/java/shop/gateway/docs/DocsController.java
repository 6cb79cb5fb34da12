package shop.gateway.docs;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import shop.platform.problem.Problems;

/** Swagger UI over the documents of all services, from this host alone. */
@RestController
class DocsController {

  private static final String FROM_HERE =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'"
          + " data:; connect-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";
  private static final String OURS = "gateway/docs/";

  private final ApiDocuments documents;
  private final Map<String, Resource> files;

  DocsController(ApiDocuments documents, @Value("${shop.gateway.swagger-ui}") String swaggerUi) {
    this.documents = documents;
    this.files =
        Map.of(
            "start.js", new ClassPathResource(OURS + "start.js"),
            "start.css", new ClassPathResource(OURS + "start.css"),
            "swagger-ui.css", new ClassPathResource(swaggerUi + "swagger-ui.css"),
            "swagger-ui-bundle.js", new ClassPathResource(swaggerUi + "swagger-ui-bundle.js"),
            "swagger-ui-standalone-preset.js",
                new ClassPathResource(swaggerUi + "swagger-ui-standalone-preset.js"),
            "favicon-32x32.png", new ClassPathResource(swaggerUi + "favicon-32x32.png"));
  }

  @GetMapping("/docs")
  ResponseEntity<Resource> page() {
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_HTML)
        .header("Content-Security-Policy", FROM_HERE)
        .cacheControl(CacheControl.noCache())
        .body(new ClassPathResource(OURS + "page.html"));
  }

  @GetMapping("/docs/documents")
  List<ApiDocuments.Document> documents() {
    return documents.all();
  }

  @GetMapping("/docs/files/{name}")
  ResponseEntity<Resource> file(@PathVariable String name) {
    Resource file = files.get(name);
    if (file == null) {
      throw Problems.notFound("There is nothing at this address.").asException();
    }
    return ResponseEntity.ok()
        .contentType(MediaTypeFactory.getMediaType(name).orElseThrow())
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
        .body(file);
  }
}
