package shop.loadtest.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;

/** Reads a kept history, one exchange after the other. */
public final class HistoryReader implements Exchanges {

  private final Path file;
  private final Run run;

  private HistoryReader(Path file, Run run) {
    this.file = file;
    this.run = run;
  }

  /** Reads the file's head. */
  public static HistoryReader open(Path file) throws IOException {
    try (InputStream lines = Lines.read(file);
        MappingIterator<Lines.Head> all =
            Lines.JSON.readerFor(Lines.Head.class).readValues(lines)) {
      return new HistoryReader(file, all.next().run());
    }
  }

  @Override
  public Run run() {
    return run;
  }

  @Override
  public void forEach(Consumer<Exchange> each) throws IOException {
    ObjectReader reader = Lines.JSON.readerFor(Exchange.class);
    try (InputStream lines = Lines.read(file);
        MappingIterator<Exchange> all = reader.readValues(skipLine(lines))) {
      while (all.hasNext()) {
        each.accept(all.next());
      }
    }
  }

  private static InputStream skipLine(InputStream lines) throws IOException {
    int read = lines.read();
    while (read >= 0 && read != '\n') {
      read = lines.read();
    }
    return lines;
  }
}
