package shop.timesale.reservation.shadow;

import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import shop.timesale.reservation.ReserveUnits;

/** A strategy that works on connections of its own, and not in its caller's transaction. */
public interface OnOwnConnections {

  /** Whether it is this one. */
  boolean is(ReserveUnits strategy);

  /** The same strategy on the same connections made other; nobody sees its figures. */
  ReserveUnits on(UnaryOperator<DataSource> otherwise);
}
