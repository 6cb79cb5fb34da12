package shop.loadtest.report;

import java.util.List;
import java.util.Optional;

/**
 * One day in the shop as it was measured. Times are seconds since the day began; a number below
 * zero means that something never happened or is not known, where nothing else is said.
 *
 * @param time of each sample; all lists of tracks and levels have one entry for each
 * @param sides traffic beside the rush
 */
public record Day(
    Origin origin,
    Offer offer,
    Moments moments,
    List<Double> time,
    List<Track> tracks,
    Levels levels,
    Rush rush,
    List<Side> sides,
    Judgement checker) {

  /** What scales when the shop is cut into services. */
  public static final String TIMESALE = "timesale-service";

  /** What scales when it is not. */
  public static final String MONOLITH = "monolith";

  /** Keeps copies. */
  public Day {
    time = List.copyOf(time);
    tracks = List.copyOf(tracks);
    sides = List.copyOf(sides);
  }

  /** What was measured of a service or of what the services stand on. */
  public Optional<Track> track(String name) {
    return tracks.stream().filter(track -> track.name().equals(name)).findAny();
  }

  /** What shall scale with the sale. */
  Track scaled() {
    return track(TIMESALE).or(() -> track(MONOLITH)).orElseThrow();
  }

  /** Whether the services were packed as one. */
  public boolean isMonolith() {
    return track(MONOLITH).isPresent();
  }

  List<Track> services() {
    return tracks.stream().filter(track -> track.kind() == Track.Kind.SERVICE).toList();
  }

  /** All services but the one that shall scale. */
  List<Track> others() {
    return services().stream().filter(track -> !track.equals(scaled())).toList();
  }

  /** The sample that was taken last before {@code second}, or the first. */
  int sampleAt(double second) {
    int index = 0;
    while (index + 1 < time.size() && time.get(index + 1) <= second) {
      index++;
    }
    return index;
  }
}
