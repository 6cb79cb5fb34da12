package shop.devstack.manifests;

/**
 * What one instance reserves of the processors, and what it cannot exceed.
 *
 * @param cpuRequest in thousandths of a processor
 * @param cpuLimit in thousandths of a processor
 */
public record Resources(int cpuRequest, int cpuLimit) {

  /** A quantity of processors as Kubernetes writes it, such as {@code 250m} or {@code 1.5}. */
  static int millis(String quantity) {
    return quantity.endsWith("m")
        ? Integer.parseInt(quantity.substring(0, quantity.length() - 1))
        : (int) Math.round(1000 * Double.parseDouble(quantity));
  }
}
