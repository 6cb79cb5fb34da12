package shop.loadtest.story;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shop.loadtest.bench.Machine;
import shop.loadtest.bench.Progress;
import shop.loadtest.report.Day;

/** Tells the story from its beginning to its end, in a shop that lives only as long. */
record Telling(Path root, Path home, Progress progress) {

  /** A day of minutes has short leads, and a controller that looks a little more often. */
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "SHOP_AUTOSCALE_SECONDS", "10",
          "SHOP_TIMESALE_SCALING_LEAD", "80s",
          "SHOP_TIMESALE_SCALING_HOLD", "30s",
          // Processors are short while several start: time for a whole rehearsal all the same.
          "SHOP_TIMESALE_WARMUP_WITHIN", "25s",
          // Orders are paid at a pace that leaves the processors to the customers.
          "SHOP_ORDER_SAGA_WORKERS", "1",
          // What a new instance takes with ease while it still compiles.
          "SHOP_TIMESALE_SCALING_INSTANCE_RATE", "40");

  private static final String JVM_OPTIONS = "JDK_JAVA_OPTIONS";
  private static final int ENOUGH_PROCESSORS = 4;

  /**
   * Instances that live for minutes never earn back what the optimising compiler takes; with few
   * processors it takes that from the customers.
   */
  private static Map<String, String> environment(int processors) {
    Map<String, String> all = new HashMap<>(ENVIRONMENT);
    if (processors < ENOUGH_PROCESSORS) {
      String own = System.getenv().getOrDefault(JVM_OPTIONS, "");
      all.put(JVM_OPTIONS, (own + " -XX:TieredStopAtLevel=1").strip());
    }
    return all;
  }

  /** Returns when the shop has ended. */
  Day of(Plan plan) throws IOException, InterruptedException, SQLException {
    OwnShop shop = new OwnShop(root, home, environment(Runtime.getRuntime().availableProcessors()));
    // The end of the command and Ctrl-C both come here.
    Thread end = Thread.ofPlatform().unstarted(() -> end(shop));
    Runtime.getRuntime().addShutdownHook(end);
    List<Guest> guests = new Opening(plan, shop, progress).start();
    Day day = new Story(plan, shop, guests, Machine.here(root), progress).tell();
    shop.close();
    Runtime.getRuntime().removeShutdownHook(end);
    return day;
  }

  private static void end(OwnShop shop) {
    try {
      shop.close();
    } catch (IOException e) {
      System.err.println("sale: not everything could be ended: " + e);
    }
  }
}
