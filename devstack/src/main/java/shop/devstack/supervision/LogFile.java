package shop.devstack.supervision;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A log that its process appends to by itself, bounded by us. Emptying it behind the writer's back
 * may lose a line or two, but costs nothing per line and never makes the writer wait.
 */
public record LogFile(Path path) {

  /** How long a log may get; as much again stays as the one before. */
  public static final long LARGEST = 16L << 20;

  private static final int BLOCK = 8192;

  /** Whose log it is. */
  public String name() {
    return path.getFileName().toString().replaceFirst("\\.log$", "");
  }

  /** Keeps what is there as the one before and starts afresh, when longer than {@code largest}. */
  public void rotateBeyond(long largest) throws IOException {
    if (Files.size(path) > largest) {
      Path before = path.resolveSibling(path.getFileName() + ".1");
      Files.copy(path, before, StandardCopyOption.REPLACE_EXISTING);
      FileChannel.open(path, StandardOpenOption.WRITE).truncate(0).close();
    }
  }

  /** Writes the last {@code lines} lines, then what comes for as long as {@code more} says. */
  public void copyTo(OutputStream out, int lines, BooleanSupplier more)
      throws IOException, InterruptedException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      file.seek(startOfLast(file, lines));
      copyRest(file, out);
      while (more.getAsBoolean()) {
        TimeUnit.MILLISECONDS.sleep(200);
        if (file.length() < file.getFilePointer()) {
          file.seek(0); // It was emptied.
        }
        copyRest(file, out);
      }
    }
  }

  private static long startOfLast(RandomAccessFile file, int lines) throws IOException {
    long end = file.length();
    byte[] block = new byte[BLOCK];
    int missing = lines + 1; // The file's own last line break is one of them.
    for (long start = end; start > 0; ) {
      int size = (int) Math.min(BLOCK, start);
      start -= size;
      file.seek(start);
      file.readFully(block, 0, size);
      for (int i = size - 1; i >= 0; i--) {
        if (block[i] == '\n' && --missing == 0) {
          return start + i + 1;
        }
      }
    }
    return 0;
  }

  private static void copyRest(RandomAccessFile file, OutputStream out) throws IOException {
    byte[] block = new byte[BLOCK];
    for (int read = file.read(block); read > 0; read = file.read(block)) {
      out.write(block, 0, read);
    }
    out.flush();
  }
}
