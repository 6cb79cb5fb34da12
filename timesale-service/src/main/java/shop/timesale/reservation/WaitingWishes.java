package shop.timesale.reservation;

/** Wishes and returns that wait in this instance until their turn comes. */
public interface WaitingWishes {

  /** How many there are now. */
  int waiting();
}
