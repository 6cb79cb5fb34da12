package shop.timesale.soldout;

/** Sixty-four bits that stand for a customer's wish in one sale. */
final class WinnerHash {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private WinnerHash() {}

  /** The same for the same customer and key, and spread evenly over all bits. */
  static long of(String customer, String key) {
    return spread(add(add(add(FNV_OFFSET, customer), "\n"), key));
  }

  /** As above, of both in one: between them is a line feed, which no key contains. */
  static long of(String customerAndKey) {
    return spread(add(FNV_OFFSET, customerAndKey));
  }

  private static long add(long hash, String text) {
    long sum = hash;
    for (int i = 0; i < text.length(); i++) {
      sum = (sum ^ text.charAt(i)) * FNV_PRIME;
    }
    return sum;
  }

  /** The end of MurmurHash3: FNV alone leaves neighbours near each other. */
  private static long spread(long sum) {
    long hash = (sum ^ (sum >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }
}
