package shop.loadtest.check;

import java.util.HashMap;
import java.util.Map;
import shop.loadtest.evidence.Catalog;
import shop.loadtest.evidence.Catalog.Allocation;
import shop.loadtest.evidence.Sale;
import shop.loadtest.evidence.Timesale;

/**
 * Catalog and sale say the same of the units that moved between them.
 *
 * @param everySale whether the catalog may know no other sale
 */
record StockAgreed(Timesale timesale, Catalog catalog, boolean everySale) implements Invariant {

  @Override
  public void conclude(Findings findings) {
    Map<String, Allocation> moved = new HashMap<>();
    catalog.allocations().forEach(each -> moved.put(each.sale(), each));
    for (Sale sale : timesale.sales()) {
      Allocation its = moved.remove(sale.id());
      Allocation asserted = its == null ? new Allocation(sale.id(), sale.product(), 0, 0) : its;
      if (!agree(sale, asserted)) {
        findings.violated(
            "catalog and sale %s disagree on moved units".formatted(sale.id()), sale, asserted);
      }
    }
    if (everySale) {
      moved.values().forEach(its -> findings.violated("units moved to an unknown sale", its));
    }
  }

  private static boolean agree(Sale sale, Allocation its) {
    return its.product().equals(sale.product())
        && its.allocated() == sale.stocked().allocationConfirmed()
        && its.returned() == sale.stocked().returnConfirmed();
  }
}
