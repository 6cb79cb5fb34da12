package shop.loadtest.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what a run found in a folder, for people and for programs. */
public record Archive(Path folder) {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm").withZone(ZoneOffset.UTC);

  /** Where the results of a checkout are kept. */
  public static Archive of(Path root) {
    return new Archive(root.resolve("docs").resolve("results"));
  }

  /** Keeps both forms, named by {@code kind} and time; answers the files. */
  public List<Path> keep(String kind, Instant at, String page, Map<String, ?> all)
      throws IOException {
    String name = kind + "-" + TIME.format(at);
    Files.createDirectories(folder);
    return List.of(
        Files.writeString(folder.resolve(name + ".md"), page.stripTrailing() + "\n"),
        Files.writeString(folder.resolve(name + ".json"), JSON.writeValueAsString(all) + "\n"));
  }
}
