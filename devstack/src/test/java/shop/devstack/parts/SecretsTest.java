package shop.devstack.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

  @TempDir private Path home;

  @Test
  void areKeptForTheNextStart() {
    String secret = new Secrets(home).of("a");

    assertThat(new Secrets(home).of("a")).isEqualTo(secret).hasSizeGreaterThan(40);
    assertThat(new Secrets(home).of("b")).isNotEqualTo(secret);
  }

  @Test
  void areReadableForTheirOwnerAlone() throws Exception {
    new Secrets(home).of("a");

    var permissions = Files.getPosixFilePermissions(home.resolve("secrets.properties"));
    assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
  }
}
