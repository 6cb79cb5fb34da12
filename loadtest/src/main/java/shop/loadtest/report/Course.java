package shop.loadtest.report;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One day as far as it is compared with others. Times are seconds from the opening.
 *
 * @param violations that the checker found, or -1 if it could not judge
 * @param toCapacity until most instances were ready; below zero: before the opening
 * @param lost of all who came in the sale
 * @param start who came in its first half minute
 * @param bill from the announcement until shortly after the rush
 * @param ready instances of what scales, at each {@code time}
 * @param p99 of each second from the second {@code from}
 */
public record Course(
    Instant at,
    String commit,
    boolean killed,
    long violations,
    int most,
    double toCapacity,
    long sold,
    long offered,
    long asked,
    long lost,
    Rush.Start start,
    Rush.Latency latency,
    Bill bill,
    List<Double> time,
    List<Integer> ready,
    double from,
    List<Double> p99) {

  /** Keeps copies. */
  public Course {
    time = List.copyOf(time);
    ready = List.copyOf(ready);
    p99 = List.copyOf(p99);
  }

  static Course of(Day day, Prices prices) {
    Figures figures = Figures.of(day, prices);
    double opens = day.moments().opens();
    return new Course(
        day.origin().at(),
        day.origin().commit(),
        !day.origin().killed().isEmpty(),
        day.checker().judged() ? day.checker().violations() : -1,
        figures.most(),
        figures.toCapacity(),
        figures.sold(),
        day.offer().quantity(),
        figures.asked(),
        figures.lost(),
        day.rush().start(),
        day.rush().latency(),
        Bill.of(day, prices),
        day.time().stream().map(second -> second - opens).collect(Collectors.toList()),
        day.scaled().ready(),
        day.rush().from() - opens,
        day.rush().p99());
  }

  /** Whether nothing that was promised was broken, and all was sold. */
  boolean isSound() {
    return violations == 0 && Math.abs(sold - offered) <= lost;
  }
}
