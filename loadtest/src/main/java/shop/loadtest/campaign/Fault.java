package shop.loadtest.campaign;

import java.util.Locale;

/** What can go wrong; each as often as its weight says. */
enum Fault {
  /** An instance is killed after it has sent a batch and before it hears of it. */
  KILL(4),
  /** An instance stands still in the middle of a batch, and goes on seconds later. */
  FREEZE(4),
  /** The database server ends at once, in the middle of a batch. */
  DATABASE_STOP(3),
  /** The broker is killed. */
  BROKER_DEATH(2),
  /** Connections to the database break after a batch was sent and before its answer comes. */
  CUT(5),
  /** Nothing passes between instances and database for a while. */
  STALL(3),
  /** An instance can no longer reach the database at all. */
  REFUSE(3),
  /** Events of the last minutes come once more, as they were. */
  DUPLICATES(3),
  /** Customers press the button again and again, all at once. */
  STORM(3),
  /** From one instance to four and back. */
  SCALE(1);

  private final int weight;

  Fault(int weight) {
    this.weight = weight;
  }

  int weight() {
    return weight;
  }

  /** As it is named to people. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
