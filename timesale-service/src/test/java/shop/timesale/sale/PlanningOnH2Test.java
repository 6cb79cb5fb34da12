package shop.timesale.sale;

import java.util.List;
import shop.timesale.Instance;

class PlanningOnH2Test extends PlanningBehaviour {

  @Override
  List<Instance> instances() {
    return Instance.onH2();
  }
}
