package shop.loadtest.report;

/**
 * One service's part in a day.
 *
 * @param least instances
 * @param most instances
 * @param request processors that one instance reserves
 * @param peak the most processors that an instance used over a quarter of a minute, on average
 * @param inSale processors used on average from the opening to the end of the rush
 * @param reservedCpuSeconds request times instances times time
 * @param cost of what was reserved or, where nothing is reserved, used
 */
public record Share(
    String name,
    Track.Kind kind,
    int least,
    int most,
    double request,
    double peak,
    double inSale,
    double cpuSeconds,
    double reservedCpuSeconds,
    double gigabyteSeconds,
    double reservedGigabyteSeconds,
    double cost) {

  /** Part of its request, 1 being all of it; 0 if it reserves nothing. */
  public double load() {
    return request > 0 ? peak / request : 0;
  }
}
