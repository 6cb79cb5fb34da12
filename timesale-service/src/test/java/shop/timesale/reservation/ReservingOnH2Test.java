package shop.timesale.reservation;

import java.util.List;
import shop.timesale.Instance;

class ReservingOnH2Test extends ReservingBehaviour {

  @Override
  List<Instance> instances() {
    return Instance.onH2();
  }
}
