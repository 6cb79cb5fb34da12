package shop.loadtest.story;

import java.io.IOException;
import java.util.List;
import shop.loadtest.bench.Progress;

/** Before the day: a fresh shop is started, and whoever will come gets a token. */
record Opening(Plan plan, OwnShop shop, Progress progress) {

  private static final int REGULARS = 100;

  /** Returns when customers can come; answers them all. */
  List<Guest> start() throws IOException, InterruptedException {
    shop.reset();
    shop.up(plan.up());
    progress.say("the shop starts");
    // While the rest starts: what signing costs is no part of the day.
    shop.awaitInstance(plan.monolith() ? plan.scaled() : "identity-service");
    int count = REGULARS + (plan.sale() ? plan.customers() : 0);
    List<Guest> guests =
        shop.terminal().say("token", "--count", Integer.toString(count)).stream()
            .map(Guest::of)
            .toList();
    progress.say("%,d customers have their tokens".formatted(guests.size()));
    shop.awaitReady();
    // Signing so many tokens may have called for more instances; the day begins without them.
    shop.awaitSingle(plan.scaled());
    progress.say("the shop is ready");
    return guests;
  }
}
