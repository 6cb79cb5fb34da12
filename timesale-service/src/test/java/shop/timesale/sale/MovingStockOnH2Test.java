package shop.timesale.sale;

import java.util.List;
import shop.timesale.Instance;

class MovingStockOnH2Test extends MovingStockBehaviour {

  @Override
  List<Instance> instances() {
    return Instance.onH2();
  }
}
