package shop.devstack.parts;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What the build's training run left of a service, if there was one.
 *
 * @param built the runnable jar
 * @param folder the same taken apart, with an AOT cache
 * @param fingerprint of the jar and the JVM that were trained; nothing when there was no training
 */
record Training(Path built, Path folder, List<String> fingerprint) {

  static Training of(Path built) throws IOException {
    Path folder = built.resolveSibling("program");
    Path fingerprint = folder.resolve("trained");
    return new Training(
        built, folder, Files.exists(fingerprint) ? Files.readAllLines(fingerprint) : List.of());
  }

  /** Whether the cache is of this jar and this JVM. */
  boolean fits() throws IOException {
    return fingerprint.size() > 1 && isByThisJvm() && fingerprint.getFirst().equals(digest(built));
  }

  private boolean isByThisJvm() {
    return fingerprint.get(1).startsWith(System.getProperty("java.vm.version") + " ");
  }

  /** What to say when there is a cache and it is not used. */
  Optional<String> warning() {
    return fingerprint.size() < 2
        ? Optional.empty()
        : Optional.of(
            """
            WARN  The AOT cache in %s is of another build or another JVM (%s): starting without it, \
            which takes longer. Build the service again with the JDK that runs it (%s).\
            """
                .formatted(folder, fingerprint.get(1), System.getProperty("java.home")));
  }

  private static String digest(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
