package shop.devstack.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

  @TempDir private Path folder;

  @Test
  void showsTheLastLines() throws Exception {
    Path path = Files.writeString(folder.resolve("a.log"), "one\ntwo\nthree\n");

    assertThat(shown(path, 2)).isEqualTo("two\nthree\n");
  }

  @Test
  void showsEverythingWhenThereAreFewerLines() throws Exception {
    Path path = Files.writeString(folder.resolve("a.log"), "one\ntwo\n");

    assertThat(shown(path, 100)).isEqualTo("one\ntwo\n");
  }

  @Test
  void findsTheLastLinesOfALogLongerThanOneBlock() throws Exception {
    Path path = Files.writeString(folder.resolve("a.log"), "x".repeat(30_000) + "\nlast\n");

    assertThat(shown(path, 1)).isEqualTo("last\n");
  }

  @Test
  void keepsOneGenerationAndLetsTheWriterGoOn() throws IOException {
    Path path = Files.writeString(folder.resolve("a.log"), "before\n");
    try (var writer = Files.newOutputStream(path, StandardOpenOption.APPEND)) {
      new LogFile(path).rotateBeyond(3);
      writer.write("after\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    assertThat(folder.resolve("a.log.1")).hasContent("before\n");
    assertThat(path).hasContent("after\n");
  }

  @Test
  void leavesAShortLogAlone() throws IOException {
    Path path = Files.writeString(folder.resolve("a.log"), "short\n");

    new LogFile(path).rotateBeyond(100);

    assertThat(path).hasContent("short\n");
  }

  private static String shown(Path path, int lines) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new LogFile(path).copyTo(out, lines, () -> false);
    return out.toString(java.nio.charset.StandardCharsets.UTF_8);
  }
}
