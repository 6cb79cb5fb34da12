package shop.payment.pursuit;

import java.time.Instant;
import java.util.List;

/**
 * A kind of work that may be left undecided; each instance may pursue it, one a piece at a time.
 */
public interface Unsettled {

  /** What it is, as a metric's tag. */
  String kind();

  /** Whose time has come, the longest waiting first, at most so many. */
  List<Runnable> due(Instant now, int most);

  /** What there is of it now. */
  Backlog backlog();
}
