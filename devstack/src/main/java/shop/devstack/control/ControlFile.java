package shop.devstack.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import shop.devstack.parts.Secrets;
import shop.devstack.supervision.Failure;

/** Where a running devstack can be asked, and the word that it answers to. */
record ControlFile(int port, String token) {

  private static Path in(Path home) {
    return home.resolve("control");
  }

  static Optional<ControlFile> read(Path home) {
    try {
      List<String> lines = Files.readAllLines(in(home));
      return Optional.of(new ControlFile(Integer.parseInt(lines.get(0)), lines.get(1)));
    } catch (IOException | IndexOutOfBoundsException | NumberFormatException none) {
      return Optional.empty();
    }
  }

  void write(Path home) {
    try {
      Secrets.ownerOnly(in(home));
      Files.writeString(in(home), "%d%n%s%n".formatted(port, token));
    } catch (IOException e) {
      throw new Failure("The file %s cannot be written: %s.".formatted(in(home), e.getMessage()));
    }
  }
}
