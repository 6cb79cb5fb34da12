package shop.loadtest.report;

import java.util.List;
import java.util.Optional;

/**
 * What a day comes to.
 *
 * @param sold units that customers were promised
 * @param most instances of time-sale
 * @param toCapacity seconds from the opening until most of time-sale's instances were ready; below
 *     zero: they were there before it
 * @param catchUp seconds from the last unit until orders and payments had caught up, or -1
 * @param cost of all together
 */
public record Figures(
    long asked,
    long sold,
    long lost,
    int most,
    double toCapacity,
    double catchUp,
    double cpuSeconds,
    double gigabyteSeconds,
    double cost,
    List<Share> shares) {

  /** Keeps a copy. */
  public Figures {
    shares = List.copyOf(shares);
  }

  /** Counts. */
  public static Figures of(Day day, Prices prices) {
    List<Share> shares = new Accounts(day, prices).shares();
    Moments moments = day.moments();
    return new Figures(
        day.rush().asked() + day.rush().dropped(),
        day.rush().count("201"),
        day.rush().lost(),
        day.scaled().most(),
        toCapacity(day),
        moments.caughtUp() < 0 ? -1 : Math.max(0, moments.caughtUp() - lastUnit(moments)),
        shares.stream().mapToDouble(Share::cpuSeconds).sum(),
        shares.stream().mapToDouble(Share::gigabyteSeconds).sum(),
        shares.stream().mapToDouble(Share::cost).sum(),
        shares);
  }

  private static double lastUnit(Moments moments) {
    return moments.soldOut() < 0 ? moments.rushEnds() : moments.soldOut();
  }

  private static double toCapacity(Day day) {
    Track timesale = day.scaled();
    int first = timesale.ready().indexOf(timesale.most());
    return day.time().isEmpty() ? 0 : day.time().get(first) - day.moments().opens();
  }

  /** One service's part. */
  public Optional<Share> share(String name) {
    return shares.stream().filter(share -> share.name().equals(name)).findAny();
  }
}
