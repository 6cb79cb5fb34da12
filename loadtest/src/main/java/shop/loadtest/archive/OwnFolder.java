package shop.loadtest.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import shop.devstack.supervision.Failure;

/**
 * The data folder of a command, for itself until it is closed; two at a time would fight for it.
 */
public record OwnFolder(Path path, FileChannel lock) implements AutoCloseable {

  /** Takes {@code .shop/<name>} of a checkout; fails when another run has it. */
  public static OwnFolder take(Path root, String name) throws IOException {
    Path path = Files.createDirectories(root.resolve(".shop").resolve(name));
    FileChannel lock =
        FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!isOurs(lock)) {
      lock.close();
      throw new Failure("Another ./shop %s is under way.".formatted(name));
    }
    return new OwnFolder(path, lock);
  }

  private static boolean isOurs(FileChannel lock) throws IOException {
    try {
      return lock.tryLock() != null;
    } catch (OverlappingFileLockException byThisProcess) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
