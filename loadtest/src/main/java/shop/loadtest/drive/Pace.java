package shop.loadtest.drive;

/** Decides when the next wish is sent. Lives in the event loop. */
interface Pace {

  /** The clock of the run begins. */
  void start();

  /** {@code connection} waits for something to do. */
  void free(Connection connection);

  /** Whether nothing more will be sent. */
  boolean over();

  /** Arrivals that were never sent. */
  long dropped();
}
