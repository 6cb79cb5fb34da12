package shop.devstack.supervision;

import java.util.Locale;

/** Where an instance is in its life. */
public enum State {
  /** It runs and is not ready yet, or has said that it is not. */
  STARTING,
  /** It takes work. */
  READY,
  /** It accepts the question whether it is ready and stays silent: hung, stopped or overloaded. */
  SILENT,
  /** It gets no new work and is ending. */
  STOPPING,
  /** It has ended unasked and is started again after a pause. */
  PAUSING;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
