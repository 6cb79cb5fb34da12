package shop.timesale.relay;

/** Which one of all instances relays. Asked by one thread only. */
interface Leadership {

  /** Whether it is this instance, for the next seconds at least. */
  boolean isOurs();

  /** Lets another instance take over at once. */
  void resign();
}
