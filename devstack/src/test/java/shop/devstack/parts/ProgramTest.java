package shop.devstack.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {

  @TempDir private Path root;

  private Path built;
  private Path program;
  private Path log;

  @BeforeEach
  void build() throws Exception {
    built = Files.writeString(root.resolve("cart-exec.jar"), "a jar");
    Files.writeString(root.resolve("cart.jar"), "a library");
    program = Files.createDirectories(root.resolve("program"));
    Files.writeString(program.resolve("app.aot"), "a cache");
    Files.setLastModifiedTime(
        Files.writeString(program.resolve("cart-exec.jar"), "a small jar"),
        FileTime.from(Instant.EPOCH));
    log = root.resolve("cart.log");
    train(System.getProperty("java.vm.version"));
  }

  private void train(String jvm) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(built));
    Files.writeString(
        program.resolve("trained"),
        HexFormat.of().formatHex(digest) + "\n" + jvm + " -XX:+UseSerialGC\n");
  }

  @Test
  void usesTheCacheOfTheTrainingRun() throws IOException {
    Program copied = Program.of(built, root, log, Optional.empty());

    assertThat(copied.arguments()).contains("-XX:AOTCache=" + copied.folder().resolve("app.aot"));
    assertThat(Files.getLastModifiedTime(copied.jar())).isEqualTo(FileTime.from(Instant.EPOCH));
    assertThat(log).doesNotExist();
  }

  @Test
  void doesNotUseTheCacheOfAnotherJvmAndSaysWhatToDo() throws Exception {
    train("another");

    assertThat(Training.of(built).fits()).isFalse();
    assertThat(Training.of(built).warning()).get().asString().contains("Build the service again");
  }

  @Test
  void doesNotUseTheCacheOfAnotherBuild() throws Exception {
    Files.writeString(built, "another jar");

    assertThat(Training.of(built).fits()).isFalse();
  }

  @Test
  void saysNothingWhenThereWasNoTraining() throws Exception {
    Files.delete(program.resolve("trained"));

    assertThat(Training.of(built).fits()).isFalse();
    assertThat(Training.of(built).warning()).isEmpty();
  }

  @Test
  void keepsTheVersionThatRunsBesideTheNextOne() throws IOException {
    Path first = Program.of(built, root, log, Optional.empty()).folder();
    Path second = next(first);
    Path third = next(first);

    assertThat(first).exists();
    assertThat(second).doesNotExist();
    assertThat(third).exists();
  }

  /** Builds once more, as if a second later. */
  private Path next(Path used) throws IOException {
    Path library = root.resolve("cart.jar");
    Instant built = Files.getLastModifiedTime(library).toInstant();
    Files.setLastModifiedTime(library, FileTime.from(built.plusSeconds(1)));
    return Program.of(this.built, root, log, Optional.of(used)).folder();
  }
}
