package shop.timesale.reservation;

import java.util.List;
import shop.timesale.Instance;

class ConstraintsOnPostgresTest extends ConstraintsBehaviour {

  @Override
  List<Instance> instances() {
    return Instance.onPostgres();
  }
}
