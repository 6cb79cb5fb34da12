package shop.loadtest.report;

import java.util.ArrayList;
import java.util.List;

/**
 * What a day is held to.
 *
 * @param p99 milliseconds within which 99 of 100 answers must come
 * @param lost part of all customers who may be let down
 */
public record Claims(double p99, double lost) {

  // By chance, such as a page of memory that is cleaned up just now.
  private static final double CHANCE = 0.15;
  private static final double TARGET = 0.7;

  /** Judges all claims that fit such a day. */
  List<Finding> in(Exhibit exhibit) {
    return of(exhibit.day()).stream().map(claim -> claim.in(exhibit)).toList();
  }

  private List<Claim> of(Day day) {
    if (day.isMonolith()) {
      // It promises the same to customers; how well it scales is what the comparison shows.
      return List.of(new NoPromiseIsBroken(), new AllIsSold(), new OrdersCatchUp());
    }
    return day.origin().sale() ? withSale(day.origin()) : withoutSale();
  }

  private List<Claim> withoutSale() {
    return List.of(new TimesaleStays(), new OthersKeepTheirNumber(), new OthersStayUnderRequest());
  }

  private List<Claim> withSale(Origin origin) {
    List<Claim> claims =
        new ArrayList<>(
            List.of(
                new TimesaleScalesOut(),
                new TimesaleComesBack(),
                new OthersKeepTheirNumber(),
                new OthersStayUnderRequest(),
                new OthersWorkAsWithoutSale(CHANCE, TARGET),
                new NoPromiseIsBroken(),
                new AnswersComeInTime(p99),
                new EverybodyIsAnswered(lost),
                new AllIsSold(),
                new OrdersCatchUp()));
    claims.add(
        origin.signals().contains("schedule")
            ? new CapacityBeforeOpening()
            : new CapacityAfterOpening());
    if (!origin.killed().isEmpty()) {
      claims.add(new KilledIsReplaced());
    }
    return claims;
  }
}
