package shop.devstack.parts;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
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

  /** The secrets of the data folder {@code home}. */
  public Secrets(Path home) {
    file = home.resolve("secrets.properties");
    if (Files.exists(file)) {
      try (Reader in = Files.newBufferedReader(file)) {
        kept.load(in);
      } catch (IOException e) {
        throw new Failure("The secrets in %s cannot be read: %s.".formatted(file, e.getMessage()));
      }
    }
  }

  /** The secret with this name. */
  public synchronized String of(String name) {
    if (!kept.containsKey(name)) {
      byte[] bytes = new byte[BYTES];
      new SecureRandom().nextBytes(bytes);
      kept.setProperty(name, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
      keep();
    }
    return kept.getProperty(name);
  }

  private void keep() {
    try (Writer out = Files.newBufferedWriter(ownerOnly(file))) {
      kept.store(out, "Made by ./shop up for this data folder alone");
    } catch (IOException e) {
      throw new Failure("The secrets cannot be kept in %s: %s.".formatted(file, e.getMessage()));
    }
  }

  /** Makes {@code file} if it is missing, and readable for its owner alone. */
  public static Path ownerOnly(Path file) throws IOException {
    var permissions = PosixFilePermissions.fromString("rw-------");
    return Files.exists(file)
        ? Files.setPosixFilePermissions(file, permissions)
        : Files.createFile(file, PosixFilePermissions.asFileAttribute(permissions));
  }
}
