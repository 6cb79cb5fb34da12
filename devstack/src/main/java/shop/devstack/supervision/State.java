package shop.devstack.supervision;

import java.util.Locale;

/** Where an instance is in its life. */
public enum State {
  /** It runs and is not ready yet, or has said that it is not. */
  STARTING,
  /** It takes work. */
  READY,
  /** It was ready and no longer answers. */
  SILENT,
  /** It gets no new work and is ending. */
  STOPPING,
  /** It has ended unasked and is started again after a pause. */
  PAUSING;

  /** What an instance that was ready before is when it answers {@code health}. */
  static State of(Health health) {
    return switch (health) {
      case READY -> READY;
      case UNREADY -> STARTING;
      case SILENT -> SILENT;
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
