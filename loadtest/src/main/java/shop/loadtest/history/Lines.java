package shop.loadtest.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The form of a history's file: one JSON object a line, packed if the name ends in .gz. */
final class Lines {

  static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .changeDefaultPropertyInclusion(
              included -> included.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private static final int BUFFER = 1 << 16;

  private Lines() {}

  /** The first line. */
  record Head(Run run) {}

  static OutputStream write(Path file) throws IOException {
    OutputStream raw = Files.newOutputStream(file);
    return new BufferedOutputStream(packed(file) ? new Quick(raw) : raw, BUFFER);
  }

  static InputStream read(Path file) throws IOException {
    InputStream raw = Files.newInputStream(file);
    return new BufferedInputStream(packed(file) ? new GZIPInputStream(raw, BUFFER) : raw, BUFFER);
  }

  private static boolean packed(Path file) {
    return file.toString().endsWith(".gz");
  }

  /** Packs at the least cost: the generator shares its cores with what it measures. */
  private static final class Quick extends GZIPOutputStream {

    Quick(OutputStream raw) throws IOException {
      super(raw, BUFFER);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
