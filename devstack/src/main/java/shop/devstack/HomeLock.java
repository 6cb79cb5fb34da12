package shop.devstack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import shop.devstack.supervision.Failure;

/** Sees to it that one data folder has one devstack; the system frees it when we are killed. */
record HomeLock(FileChannel channel) implements AutoCloseable {

  /** Takes the folder, or refuses when another holds it. */
  static HomeLock take(Path home) {
    try {
      Files.createDirectories(home);
      FileChannel channel =
          FileChannel.open(
              home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      @Nullable FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        throw new Failure(
            "Another ./shop is at work on %s: wait, or end it first.".formatted(home));
      }
      return new HomeLock(channel);
    } catch (IOException e) {
      throw new Failure("The data folder %s cannot be used: %s.".formatted(home, e.getMessage()));
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new Failure("The lock cannot be given back: %s.".formatted(e.getMessage()));
    }
  }
}
