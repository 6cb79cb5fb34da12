package shop.loadtest.report;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** No other service got an instance more, though each may by its rule. */
record OthersKeepTheirNumber() implements Claim {

  @Override
  public Finding in(Exhibit exhibit) {
    List<Track> others = exhibit.day().others();
    List<Track> grown = others.stream().filter(track -> !stayed(track)).toList();
    return new Finding(
        "every other service stays at its minimum",
        !others.isEmpty() && grown.isEmpty(),
        grown.isEmpty()
            ? "%d services, each free to scale by the same rule".formatted(others.size())
            : grown.stream().map(track -> words(track)).collect(Collectors.joining(", ")));
  }

  private static String words(Track track) {
    int most = Math.max(track.most(), Collections.max(track.wanted()));
    return most > track.min()
        ? "%s went to %d".formatted(track.name(), most)
        : "%s is not allowed more than %d".formatted(track.name(), track.max());
  }

  /** Also what was wanted counts: an instance that was never ready in time is one all the same. */
  private static boolean stayed(Track track) {
    return track.max() > track.min()
        && track.most() <= track.min()
        && track.wanted().stream().allMatch(wanted -> wanted <= track.min());
  }
}
