package shop.timesale.reservation;

import java.util.List;
import shop.platform.testing.TestPostgres;
import shop.timesale.Instance;

/** The plain strategy keeps the same promises; two instances of it share a database. */
class ReservingOneByOneOnPostgresTest extends ReservingBehaviour {

  private static final List<Instance> INSTANCES = start();

  private static List<Instance> start() {
    String[] on = Instance.on(TestPostgres.database("plain"));
    String plain = "shop.timesale.reservation.strategy=plain";
    return List.of(
        Instance.start(on[0], on[1], on[2], plain), Instance.start(on[0], on[1], on[2], plain));
  }

  @Override
  List<Instance> instances() {
    return INSTANCES;
  }
}
