package shop.timesale.sale;

import java.util.List;
import shop.timesale.Instance;

class MovingStockOnPostgresTest extends MovingStockBehaviour {

  @Override
  List<Instance> instances() {
    return Instance.onPostgres();
  }
}
