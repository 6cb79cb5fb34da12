package shop.loadtest.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a shop took from the announcement until shortly after the rush, and what that costs.
 *
 * @param cpuSeconds used
 * @param reservedCpuSeconds that its services reserved
 * @param gigabyteSeconds used
 * @param reservedGigabyteSeconds that its services reserved
 * @param cost of what was reserved and, where nothing is reserved, used
 * @param databaseCpu seconds that PostgreSQL used for each service's database
 * @param parts for what another sale would cost
 */
public record Bill(
    double cpuSeconds,
    double reservedCpuSeconds,
    double gigabyteSeconds,
    double reservedGigabyteSeconds,
    double cost,
    Map<String, Double> databaseCpu,
    List<Post> parts) {

  /** After the rush, so that what is not given back at once is paid for. */
  private static final double AFTERWARDS = 20;

  /** Keeps a copy. */
  public Bill {
    databaseCpu = new TreeMap<>(databaseCpu);
    parts = List.copyOf(parts);
  }

  static Bill of(Day day, Prices prices) {
    double from = day.moments().announced();
    double to = day.moments().rushEnds() + AFTERWARDS;
    Accounts accounts = new Accounts(day, prices);
    List<Share> shares =
        accounts.shares(from, to).stream().filter(share -> isOurs(share.name())).toList();
    Map<String, Double> databases = new TreeMap<>();
    day.levels()
        .databaseCpu()
        .forEach((name, cpu) -> databases.put(name, accounts.sum(cpu, from, to)));
    return new Bill(
        shares.stream().mapToDouble(Share::cpuSeconds).sum(),
        shares.stream().mapToDouble(Share::reservedCpuSeconds).sum(),
        shares.stream().mapToDouble(Share::gigabyteSeconds).sum(),
        shares.stream().mapToDouble(Share::reservedGigabyteSeconds).sum(),
        shares.stream().mapToDouble(Share::cost).sum(),
        databases,
        day.tracks().stream()
            .filter(track -> isOurs(track.name()))
            .map(track -> Post.of(day, track))
            .toList());
  }

  /** The provider's sandbox stands for somebody else's computer. */
  private static boolean isOurs(String name) {
    return !name.equals("payment-provider");
  }

  /** What an hour costs when so many times as many customers come as did; 0: an ordinary hour. */
  double hour(double intensity, Prices prices) {
    return parts.stream().mapToDouble(part -> part.hour(intensity, prices)).sum();
  }
}
