package shop.devstack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import shop.devstack.supervision.Failure;

/** Sees to it that one data folder has one devstack; the system frees it when we are killed. */
final class HomeLock {

  private HomeLock() {}

  /** Takes the folder until what comes back is closed, or refuses when another holds it. */
  static FileChannel take(Path home) throws IOException {
    Path file = Files.createDirectories(home).resolve("lock");
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      throw new Failure("Another ./shop is at work on %s: wait, or end it first.".formatted(home));
    }
    return channel;
  }
}
