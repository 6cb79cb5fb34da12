package shop.loadtest.report;

/**
 * One entry of a bill: what a service, or what services stand on, needs in calm and in a rush.
 *
 * @param instances in calm
 * @param most instances, if this is what scaled with the sale; else 0
 * @param request processors that an instance reserves, or 0 if it pays what it uses
 * @param memoryRequest gigabytes that an instance reserves
 * @param calm processors used before the announcement
 * @param rush processors used in the rush
 * @param memory gigabytes used in the rush
 */
public record Post(
    String name,
    int instances,
    int most,
    double request,
    double memoryRequest,
    double calm,
    double rush,
    double memory) {

  /** Part of its request that a service may use before its rule adds an instance. */
  private static final double TARGET = 0.7;

  private static final double HOUR = 3600;

  static Post of(Day day, Track track) {
    Accounts accounts = new Accounts(day, new Prices(0, 0, ""));
    Moments moments = day.moments();
    double length = moments.rushEnds() - moments.opens();
    double before = Math.max(0, moments.announced() - length);
    return new Post(
        track.name(),
        Math.max(1, track.min()),
        track.equals(day.scaled()) ? track.most() : 0,
        track.request(),
        track.memoryRequest(),
        accounts.mean(track.cpu(), before, moments.announced()),
        accounts.mean(track.cpu(), moments.opens(), moments.rushEnds()),
        accounts.mean(track.memory(), moments.opens(), moments.rushEnds()));
  }

  double hour(double intensity, Prices prices) {
    return request > 0
        ? instances(intensity) * prices.of(HOUR * request, HOUR * memoryRequest)
        : prices.of(HOUR * cpu(intensity), HOUR * memory);
  }

  private double cpu(double intensity) {
    return Math.max(0, calm + intensity * (rush - calm));
  }

  /**
   * As many times as measured for what scaled; for the others, what their rule makes of their CPU.
   */
  int instances(double intensity) {
    double wanted = most > 0 ? most * intensity : cpu(intensity) / (TARGET * request);
    return (int) Math.max(instances, Math.ceil(wanted - 1e-9));
  }
}
