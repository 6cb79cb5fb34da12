package shop.timesale.reservation;

import java.util.List;
import shop.timesale.Instance;

class ConstraintsOnH2Test extends ConstraintsBehaviour {

  @Override
  List<Instance> instances() {
    return Instance.onH2();
  }
}
