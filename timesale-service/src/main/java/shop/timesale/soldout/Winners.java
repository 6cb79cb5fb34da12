package shop.timesale.soldout;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * The winners of one sale, up to a place of its log. One thread follows the log, any number ask,
 * and none waits for another.
 *
 * <p>A winner is 64 bits made from customer and key, in a table with open addressing, at most three
 * quarters full. Two with the same bits are taken for one: then a loser is taken for a winner and
 * asked the database, which does no harm.
 *
 * <p>Why asking is right while the table changes: entries are only ever added, never moved within a
 * table; a larger table is filled before it is seen; and {@code followed} is written after the
 * entries that it speaks of, and read before the table.
 */
final class Winners {

  private static final long NOBODY = 0;

  private volatile long followed;
  private volatile AtomicLongArray table;
  private volatile int size;

  Winners(int expected) {
    table = tableFor(expected);
  }

  /** The place of the log up to which every winner is known. */
  long followed() {
    return followed;
  }

  /** How many are known. */
  int size() {
    return size;
  }

  /** Whether the log was followed at least so far and this one is not among the winners. */
  boolean isStranger(long hash, long upTo) {
    return followed >= upTo && !contains(hash);
  }

  /** For the following thread: these won, and with them all up to this place are known. */
  void follow(long[] hashes, long upTo) {
    int known = size;
    makeRoomFor(known + hashes.length);
    for (long hash : hashes) {
      known += add(hash);
    }
    size = known;
    followed = upTo;
  }

  private boolean contains(long hash) {
    AtomicLongArray seen = table;
    long name = named(hash);
    return seen.getOpaque(place(seen, name)) == name; // another may be there by now
  }

  private int add(long hash) {
    AtomicLongArray mine = table;
    long name = named(hash);
    int place = place(mine, name);
    if (mine.getOpaque(place) == name) {
      return 0;
    }
    mine.setOpaque(place, name);
    return 1;
  }

  /** Where the name is, or the free place where it would be. */
  private static int place(AtomicLongArray table, long name) {
    int last = table.length() - 1;
    int place = (int) name & last;
    for (long there = table.getOpaque(place);
        there != NOBODY && there != name;
        there = table.getOpaque(place)) {
      place = (place + 1) & last;
    }
    return place;
  }

  private void makeRoomFor(int entries) {
    AtomicLongArray small = table;
    if (entries > small.length() / 4 * 3) {
      AtomicLongArray larger = tableFor(entries);
      for (int i = 0; i < small.length(); i++) {
        long name = small.getPlain(i);
        if (name != NOBODY) {
          larger.setPlain(place(larger, name), name);
        }
      }
      table = larger;
    }
  }

  /** Its length is a power of two; it is half full at most with so many. */
  private static AtomicLongArray tableFor(int entries) {
    return new AtomicLongArray(places(entries));
  }

  static int places(int entries) {
    return Integer.highestOneBit(Math.max(2, entries) * 2 - 1) * 2;
  }

  private static long named(long hash) {
    return hash == NOBODY ? 1 : hash;
  }
}
