package shop.timesale.reservation;

import java.util.List;
import shop.timesale.Instance;

class ReservingOnPostgresTest extends ReservingBehaviour {

  @Override
  List<Instance> instances() {
    return Instance.onPostgres();
  }
}
