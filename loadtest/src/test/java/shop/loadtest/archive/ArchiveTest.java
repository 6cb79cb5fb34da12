package shop.loadtest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.devstack.supervision.Failure;
import tools.jackson.databind.json.JsonMapper;

class ArchiveTest {

  @TempDir private Path root;

  @Test
  void keepsBothFormsUnderOneNameWithItsTime() throws IOException {
    List<Path> files =
        Archive.of(root)
            .keep("bench", Instant.parse("2026-11-21T10:15:30Z"), "# Page\n\n", Map.of("rows", 3));
    assertThat(files)
        .extracting(file -> root.relativize(file).toString())
        .containsExactly(
            "docs/results/bench-2026-11-21-1015.md", "docs/results/bench-2026-11-21-1015.json");
    assertThat(files.getFirst()).hasContent("# Page\n");
    assertThat(new JsonMapper().readTree(files.getLast().toFile()).path("rows").asInt())
        .isEqualTo(3);
  }

  @Test
  void aFolderIsOneRunsOwnUntilItIsOver() throws IOException {
    try (OwnFolder own = OwnFolder.take(root, "bench");
        OwnFolder other = OwnFolder.take(root, "faults")) {
      assertThat(own.path()).isDirectory().isNotEqualTo(other.path());
    }
    OwnFolder.take(root, "bench").close();
  }

  @Test
  void asksWhoeverFindsItTakenToWait() throws IOException {
    try (OwnFolder own = OwnFolder.take(root, "bench")) {
      assertThat(own.lock().isOpen()).isTrue();
      assertThatThrownBy(() -> OwnFolder.take(root, "bench"))
          .isInstanceOf(Failure.class)
          .hasMessage("Another ./shop bench is under way.");
    }
  }
}
