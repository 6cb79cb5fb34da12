package shop.loadtest.campaign;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What an instance says on one connection to PostgreSQL, as far as we must understand it: when a
 * whole batch has been said. The statement's text comes only the first times; later its name does.
 */
final class Conversation {

  private static final byte[] BATCH = "reserve_batch".getBytes(StandardCharsets.US_ASCII);

  // The message Sync ends what belongs together: 'S' and its length.
  private static final byte[] SYNC = {'S', 0, 0, 0, 4};

  // Longer than a look at whether the connection lives, shorter than a batch of one wish.
  private static final int SHORTEST_BATCH = 200;

  private boolean tellsOfBatches;
  private long said;

  /** Whether these bytes are the end of a batch. */
  boolean endsBatch(byte[] bytes, int length) {
    said += length;
    tellsOfBatches = tellsOfBatches || contains(bytes, length);
    if (!isSync(bytes, length)) {
      return false;
    }
    boolean batch = tellsOfBatches && said >= SHORTEST_BATCH;
    said = 0;
    return batch;
  }

  private static boolean isSync(byte[] bytes, int length) {
    int start = length - SYNC.length;
    return start >= 0 && Arrays.equals(bytes, start, length, SYNC, 0, SYNC.length);
  }

  private static boolean contains(byte[] bytes, int length) {
    for (int i = 0; i <= length - BATCH.length; i++) {
      if (bytes[i] == BATCH[0]
          && Arrays.equals(bytes, i, i + BATCH.length, BATCH, 0, BATCH.length)) {
        return true;
      }
    }
    return false;
  }
}
