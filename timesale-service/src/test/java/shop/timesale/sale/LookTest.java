package shop.timesale.sale;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LookTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private static Sale sale(String id, Phase phase) {
    SalePlan plan =
        new SalePlan(
            new ProductId(id),
            PlannedSales.PRICE,
            10,
            2,
            NOON,
            NOON.plus(Duration.ofHours(1)),
            900);
    StockTotals totals = new StockTotals(10, 0);
    return new Sale(
        new SaleId(id), plan, null, phase, 3, 7, 5, totals, totals, null, NOON.plusSeconds(1));
  }

  private static Look look(int most, Sale... sales) {
    return new Look(System.nanoTime(), List.of(sales), most);
  }

  private static Stream<String> ids(Look look, Phase phase, int page, int size) {
    return look.list(phase, page, size).orElseThrow().items().stream()
        .map(sale -> sale.saleId().value());
  }

  @Test
  void tellsTheOpeningsOfThoseThatAreNotOver() {
    Look look = look(9, sale("a", Phase.SCHEDULED), sale("b", Phase.OPEN), sale("c", Phase.CLOSED));

    assertThat(look.openings()).extracting(one -> one.saleId().value()).containsExactly("a", "b");
    assertThat(look.openings().getFirst())
        .isEqualTo(new Opening(new SaleId("a"), NOON, NOON.plus(Duration.ofHours(1)), 900));
    assertThat(Look.never().openings()).isEmpty();
  }

  @Test
  void listsAPhaseInPagesAndCountsIt() {
    Look look =
        look(
            9,
            sale("a", Phase.OPEN),
            sale("b", Phase.SOLD_OUT),
            sale("c", Phase.OPEN),
            sale("d", Phase.OPEN),
            sale("e", Phase.CLOSED));

    assertThat(ids(look, Phase.OPEN, 0, 2)).containsExactly("a", "c");
    assertThat(ids(look, Phase.OPEN, 1, 2)).containsExactly("d");
    assertThat(ids(look, Phase.OPEN, 10_000, 100)).isEmpty();
    assertThat(look.list(Phase.OPEN, 10_000, 100).orElseThrow().total()).isEqualTo(3);
    assertThat(look.list(Phase.SCHEDULED, 0, 20).orElseThrow())
        .isEqualTo(new PageView<>(List.of(), 0, 20, 0));
  }

  @Test
  void doesNotListWhatItMayNotHaveSeen() {
    Look all = look(2, sale("a", Phase.OPEN), sale("b", Phase.OPEN), sale("c", Phase.CLOSED));
    Look some = look(2, sale("a", Phase.OPEN), sale("b", Phase.OPEN), sale("c", Phase.OPEN));

    assertThat(all.list(Phase.OPEN, 0, 20)).isPresent();
    assertThat(all.list(Phase.CLOSED, 0, 20)).isEmpty();
    assertThat(all.list(Phase.CANCELLED, 0, 20)).isEmpty();
    assertThat(all.list(null, 0, 20)).isEmpty();
    assertThat(some.list(Phase.OPEN, 0, 20)).isEmpty();
    assertThat(some.find(new SaleId("c"))).isEmpty();
  }

  @Test
  void knowsWhatIsSoldOutAndUpToWhere() {
    Look look = look(9, sale("a", Phase.OPEN), sale("b", Phase.SOLD_OUT), sale("c", Phase.CLOSED));

    assertThat(look.soldOut()).containsExactly(new SaleId("b"));
    assertThat(look.soldOutAt(new SaleId("b"))).hasValue(5);
    assertThat(look.soldOutAt(new SaleId("a"))).isEmpty();
    assertThat(look.soldOutAt(new SaleId("x"))).isEmpty();
    assertThat(look.sawGoingOn(new SaleId("a"))).isTrue();
    assertThat(look.sawGoingOn(new SaleId("c"))).isFalse();
    assertThat(look.sawGoingOn(new SaleId("x"))).isFalse();
  }

  @Test
  void theLaterLookCountsWhicheverArrivesFirst() {
    Look early = look(1);
    Look late = look(1);

    assertThat(early.orLater(late)).isSameAs(late);
    assertThat(late.orLater(early)).isSameAs(late);
    assertThat(Look.never().orLater(early)).isSameAs(early);
    assertThat(Look.never().age()).isGreaterThan(Duration.ofHours(1));
  }

  @Test
  void theSubstanceOfASaleIsAllButTheMoment() {
    Sale seen = sale("a", Phase.OPEN);
    Sale later =
        new Sale(
            seen.saleId(),
            seen.plan(),
            null,
            seen.phase(),
            3,
            7,
            6,
            seen.asked(),
            seen.confirmed(),
            null,
            NOON.plusSeconds(2));
    SaleView view = SaleView.of(seen);

    assertThat(SaleView.of(later).substance()).isEqualTo(view.substance());
    assertThat(view.substance())
        .hasSize(SaleView.class.getRecordComponents().length - 1)
        .doesNotContain(view.serverTime())
        .contains(Optional.empty());
    assertThat(
            IntStream.range(0, 2)
                .mapToObj(i -> SaleView.of(sale("a", i == 0 ? Phase.OPEN : Phase.SOLD_OUT)))
                .map(SaleView::substance)
                .distinct())
        .hasSize(2);
  }
}
