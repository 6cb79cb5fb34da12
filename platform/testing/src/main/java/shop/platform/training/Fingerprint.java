package shop.platform.training;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What a cache depends on: the program; and the JVM with its options. One line each. */
final class Fingerprint {

  private static final int BUFFER = 1 << 16;

  private Fingerprint() {}

  static String of(Path jar, List<String> options) throws IOException {
    String jvm = System.getProperty("java.vm.version") + " " + String.join(" ", options);
    return "%s%n%s%n".formatted(digest(jar), jvm);
  }

  private static String digest(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[BUFFER];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
