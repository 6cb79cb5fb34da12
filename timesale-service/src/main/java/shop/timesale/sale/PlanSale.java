package shop.timesale.sale;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans a sale, or changes its plan while that is fair to those who look at it. */
@Component
class PlanSale {

  private final JdbcClient jdbc;
  private final SaleLock lock;
  private final Sales sales;

  PlanSale(JdbcClient jdbc, SaleLock lock, Sales sales) {
    this.jdbc = jdbc;
    this.lock = lock;
    this.sales = sales;
  }

  /** Can be repeated: the same plan again changes nothing, in any phase. */
  @Transactional
  public PlanOutcome plan(SaleId saleId, SalePlan plan) {
    sitDown();
    return lock.take(saleId) ? change(saleId, plan) : create(saleId, plan);
  }

  /** One planner at a time, over all instances; reservations do not come here. */
  private void sitDown() {
    jdbc.sql("select desk from planning_desk for update").query(Integer.class).single();
  }

  private PlanOutcome create(SaleId saleId, SalePlan plan) {
    Optional<PlanOutcome> refusal = refusal(saleId, plan);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    bind(
            """
            insert into sale (sale_id, product_id, price_amount, price_currency, quantity,
              limit_per_customer, opens_at, closes_at, expected_arrivals,
              allocation_asked, stock_due_at)
            values (:sale, :product, :amount, :currency, :quantity,
              :limit, :opens, :closes, :arrivals, :quantity, clock_timestamp())
            """,
            saleId,
            plan)
        .param("product", plan.productId().value())
        .update();
    jdbc.sql("insert into relay_cursor (sale_id) values (:sale)")
        .param("sale", saleId.value())
        .update();
    return new PlanOutcome.Planned(sales.find(saleId).orElseThrow());
  }

  private PlanOutcome change(SaleId saleId, SalePlan plan) {
    Sale sale = sales.find(saleId).orElseThrow();
    if (sale.plan().equals(plan)) {
      return new PlanOutcome.Unchanged(sale);
    }
    List<String> refused = sale.plan().refusedChanges(plan, sale.phase());
    if (!refused.isEmpty()) {
      return new PlanOutcome.TooLate(sale.phase(), refused);
    }
    Optional<PlanOutcome> refusal = refusal(saleId, plan);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    update(saleId, plan, plan.quantity() - sale.plan().quantity());
    return new PlanOutcome.Changed(sales.find(saleId).orElseThrow());
  }

  /** Units move between catalog and sale by totals that grow, in whichever direction. */
  private void update(SaleId saleId, SalePlan plan, int more) {
    bind(
            """
            update sale set price_amount = :amount, price_currency = :currency,
              quantity = :quantity, limit_per_customer = :limit,
              opens_at = :opens, closes_at = :closes, expected_arrivals = :arrivals,
              allocation_asked = allocation_asked + :more, return_asked = return_asked + :fewer,
              stock_refusal = null, stock_available = null, stock_due_at = clock_timestamp()
            where sale_id = :sale
            """,
            saleId,
            plan)
        .param("more", Math.max(0, more))
        .param("fewer", Math.max(0, -more))
        .update();
  }

  private Optional<PlanOutcome> refusal(SaleId saleId, SalePlan plan) {
    return plan.wrongTimes(sales.now())
        .<PlanOutcome>map(PlanOutcome.WrongTimes::new)
        .or(() -> sales.overlapping(saleId, plan).map(PlanOutcome.Overlaps::new));
  }

  private JdbcClient.StatementSpec bind(String sql, SaleId saleId, SalePlan plan) {
    return jdbc.sql(sql)
        .param("sale", saleId.value())
        .param("amount", plan.price().amount())
        .param("currency", plan.price().currency())
        .param("quantity", plan.quantity())
        .param("limit", plan.limitPerCustomer())
        .param("opens", Sales.utc(plan.opensAt()))
        .param("closes", Sales.utc(plan.closesAt()))
        .param("arrivals", plan.expectedArrivals(), Types.INTEGER);
  }
}
