package shop.loadtest.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** No other service needed more than it reserves, on average over a quarter of a minute. */
record OthersStayUnderRequest() implements Claim {

  @Override
  public Finding in(Exhibit exhibit) {
    List<Share> others =
        exhibit.day().others().stream()
            .map(track -> exhibit.figures().share(track.name()))
            .flatMap(Optional::stream)
            .sorted(Comparator.comparingDouble(Share::load).reversed())
            .toList();
    boolean known = others.stream().allMatch(share -> share.request() > 0);
    return new Finding(
        "every other service stays under its CPU request",
        known && !others.isEmpty() && others.getFirst().load() <= 1,
        known
            ? "at most: %s".formatted(words(others))
            : "some service reserves nothing that it could stay under");
  }

  /** The gateway is named in any case. */
  private static String words(List<Share> others) {
    return others.stream()
        .filter(share -> others.indexOf(share) < 2 || share.name().equals("api-gateway"))
        .map(share -> "%s %.0f %%".formatted(share.name(), 100 * share.load()))
        .collect(Collectors.joining(", "));
  }
}
