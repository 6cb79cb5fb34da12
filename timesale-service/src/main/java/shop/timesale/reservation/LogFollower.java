package shop.timesale.reservation;

/** Whoever wants to hear at once that the reservation log has grown. */
public interface LogFollower {

  /** There is more to read; cheap, and harmless when there is not. */
  void logHasGrown();
}
