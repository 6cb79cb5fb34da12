package shop.loadtest.report;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** A folder with reports, each for people (HTML) and for programs (JSON). */
public record Shelf(Path folder) {

  private static final JsonMapper JSON = new JsonMapper();

  /** Puts one there under {@code name}; answers the page and the data. */
  public List<Path> put(Report report, String name) throws IOException {
    return List.of(page(Page.of(report), name), write(name + ".json", json(report)));
  }

  /** The same for a comparison, and as a table for documents. */
  public List<Path> put(Comparison comparison, String name) throws IOException {
    return List.of(
        page(Page.of(comparison), name),
        write(name + ".json", json(comparison)),
        write(name + ".md", comparison.text()));
  }

  private Path page(Page page, String name) throws IOException {
    return write(name + ".html", page.html());
  }

  private Path write(String name, String text) throws IOException {
    Files.createDirectories(folder);
    return Files.writeString(folder.resolve(name), text);
  }

  private static String json(Object value) {
    return JSON.writeValueAsString(value) + "\n";
  }

  /** The day of the report with that {@code name}, if there is one. */
  public Optional<Day> day(String name) throws IOException {
    Path file = folder.resolve(name + ".json");
    return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
  }

  /** The days of all reports whose names begin like this, the oldest first. */
  public List<Day> days(String prefix) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Day> days = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, prefix + "*.json")) {
      for (Path file : files) {
        days.add(read(file));
      }
    }
    days.sort(Comparator.comparing(day -> day.origin().at()));
    return days;
  }

  private static Day read(Path file) throws IOException {
    return JSON.readValue(Files.readString(file), Report.class).day();
  }
}
