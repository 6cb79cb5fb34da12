package shop.timesale.sale;

import java.util.List;
import shop.timesale.Instance;

class PlanningOnPostgresTest extends PlanningBehaviour {

  @Override
  List<Instance> instances() {
    return Instance.onPostgres();
  }
}
