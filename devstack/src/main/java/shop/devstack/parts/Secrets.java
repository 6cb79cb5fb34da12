package shop.devstack.parts;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import shop.devstack.supervision.Failure;

/** Passwords and keys of this data folder: made by chance when first asked for, then kept. */
public final class Secrets {

  private static final int BYTES = 32;

  private final Path file;
  private final Properties kept = new Properties();
  private final SecureRandom chance = new SecureRandom();

  /** The secrets of the data folder {@code home}. */
  public Secrets(Path home) {
    file = home.resolve("secrets.properties");
    if (Files.exists(file)) {
      try (InputStream in = Files.newInputStream(file)) {
        kept.load(in);
      } catch (IOException e) {
        throw new Failure("The secrets in %s cannot be read: %s.".formatted(file, e.getMessage()));
      }
    }
  }

  /** The secret with this name. */
  public synchronized String of(String name) {
    String secret = kept.getProperty(name);
    if (secret == null) {
      byte[] bytes = new byte[BYTES];
      chance.nextBytes(bytes);
      secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      kept.setProperty(name, secret);
      keep();
    }
    return secret;
  }

  private void keep() {
    try {
      ownerOnly(file);
      try (OutputStream out = Files.newOutputStream(file)) {
        kept.store(out, "Made by ./shop up for this data folder alone");
      }
    } catch (IOException e) {
      throw new Failure("The secrets cannot be kept in %s: %s.".formatted(file, e.getMessage()));
    }
  }

  /** Makes {@code file} if it is missing, and readable for its owner alone. */
  public static void ownerOnly(Path file) throws IOException {
    var permissions = PosixFilePermissions.fromString("rw-------");
    if (Files.exists(file)) {
      Files.setPosixFilePermissions(file, permissions);
    } else {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(permissions));
    }
  }
}
