package shop.devstack.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsTest {

  @TempDir private Path folder;

  @Test
  void showTheLastLines() throws IOException {
    write("one\ntwo\nthree\n");

    assertThat(shown(2)).isEqualTo("two\nthree\n");
  }

  @Test
  void showEverythingWhenThereAreFewerLines() throws IOException {
    write("one\ntwo\n");

    assertThat(shown(100)).isEqualTo("one\ntwo\n");
  }

  @Test
  void nameThoseThatThereAre() throws IOException {
    write("one\n");

    assertThatThrownBy(() -> new Logs(folder).show("b#1", 1, false))
        .hasMessage("There is no log of b#1; there are a#1.");
  }

  @Test
  void keepOneGenerationAndLetTheWriterGoOn() throws IOException {
    Path path = write("before\n");
    try (var writer = Files.newOutputStream(path, StandardOpenOption.APPEND)) {
      new Logs(folder).bound(3);
      writer.write("after\n".getBytes(StandardCharsets.UTF_8));
    }

    assertThat(folder.resolve("a#1.log.1")).hasContent("before\n");
    assertThat(path).hasContent("after\n");
  }

  @Test
  void leaveAShortOneAlone() throws IOException {
    Path path = write("short\n");

    new Logs(folder).bound(100);

    assertThat(path).hasContent("short\n");
  }

  private Path write(String text) throws IOException {
    return Files.writeString(new Logs(folder).of("a#1"), text);
  }

  private String shown(int lines) throws IOException {
    Process shown = new Logs(folder).show("a#1", lines, false).start();
    return new String(shown.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
