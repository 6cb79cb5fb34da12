package shop.devstack.parts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One build of a service: its instances all run the same, whatever is built meanwhile. */
final class Release {

  private final Path jar;
  private final Optional<Release> runs;
  private @Nullable Program program;

  /** What is in {@code jar}, while instances of what {@code runs} are still there. */
  Release(Path jar, Optional<Release> runs) {
    this.jar = jar;
    this.runs = runs;
  }

  synchronized Program program(Path home, Path log) throws IOException {
    if (program == null) {
      program = Program.of(jar, home, log, runs.flatMap(Release::folder));
    }
    return program;
  }

  private synchronized Optional<Path> folder() {
    return Optional.ofNullable(program).map(Program::folder);
  }
}
