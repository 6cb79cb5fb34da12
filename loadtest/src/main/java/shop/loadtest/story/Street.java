package shop.loadtest.story;

import java.util.List;
import shop.loadtest.report.Side;

/**
 * All who come beside the rush: those of an ordinary day, those who sign in because they heard of
 * the sale, and those who have its page open and wait.
 */
final class Street {

  private static final double VISITS_PER_SECOND = 3;
  private static final double SIGN_INS_PER_SECOND = 1;
  private static final double RELOADS_PER_SECOND = 20;
  private static final double HURRY = 3;

  private final Plan plan;
  private final String address;
  private final List<Guest> regulars;
  private final Beside browsing;
  private final Beside signIns;
  private final Beside waiting;

  /** Seconds count from {@code zero}, of the clock that only counts on. */
  Street(Plan plan, String address, List<Guest> regulars, long zero) {
    this.plan = plan;
    this.address = address;
    this.regulars = List.copyOf(regulars);
    browsing = new Beside("ordinary day", zero);
    signIns = new Beside("sign-ins", zero);
    waiting = new Beside("waiting", zero);
  }

  /** They come until it is closed. */
  Paced ordinaryDay() {
    return new Paced(VISITS_PER_SECOND, new Browsing(door(browsing), regulars, plan.seed(), HURRY))
        .start();
  }

  /** As fast as this machine hashes passwords without haste, until it is closed. */
  Paced signIns() {
    return new Paced(SIGN_INS_PER_SECOND, new SigningIn(door(signIns), address + "/callback"))
        .start();
  }

  /** Some hundred, each of whose pages asks again every few seconds; nobody without a sale. */
  Paced waiting() {
    Door door = door(waiting);
    return new Paced(
            RELOADS_PER_SECOND,
            number -> {
              if (plan.sale()) {
                Guest guest = regulars.get((int) (number % regulars.size()));
                door.ask(door.as(guest, "/api/timesales/" + plan.saleId()));
              }
            })
        .start();
  }

  List<Side> sides() {
    return List.of(browsing.side(), signIns.side(), waiting.side());
  }

  private Door door(Beside counted) {
    return new Door(address, Door.shared(), counted);
  }
}
