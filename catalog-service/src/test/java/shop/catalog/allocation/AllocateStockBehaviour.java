package shop.catalog.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import shop.catalog.CatalogTest;
import shop.catalog.allocation.AllocationOutcome.Allocated;
import shop.catalog.allocation.AllocationOutcome.AllocationMismatch;
import shop.catalog.allocation.AllocationOutcome.StockShort;
import shop.catalog.allocation.AllocationOutcome.UnknownProduct;
import shop.catalog.product.ProductId;
import shop.catalog.stock.StockLevel;
import shop.platform.testing.InParallel;

abstract class AllocateStockBehaviour extends CatalogTest {

  @Autowired private AllocateStock allocate;

  private final SaleId sale = new SaleId(fresh("sale"));

  @Test
  void movesStockToASale() {
    ProductId product = product(500);
    assertThat(state(product, 100, 0)).isEqualTo(allocated(100, 0));
    assertThat(level(product)).isEqualTo(new StockLevel(400, 500, 100, 0, 0));
  }

  @Test
  void movesStockBackFromASale() {
    ProductId product = product(500);
    state(product, 100, 0);
    assertThat(state(product, 100, 40)).isEqualTo(allocated(100, 40));
    assertThat(level(product)).isEqualTo(new StockLevel(440, 500, 100, 40, 0));
  }

  @Test
  void aRepetitionMovesNothing() {
    ProductId product = product(500);
    state(product, 100, 40);
    assertThat(state(product, 100, 40)).isEqualTo(allocated(100, 40));
    assertThat(level(product).available()).isEqualTo(440);
  }

  @Test
  void olderTotalsChangeNothingAndHearTheLatest() {
    ProductId product = product(500);
    state(product, 150, 40);
    assertThat(state(product, 100, 0)).isEqualTo(allocated(150, 40));
    assertThat(level(product).available()).isEqualTo(390);
  }

  @Test
  void refusesWhenStockIsShortAndMovesNothing() {
    ProductId product = product(500);
    state(product, 100, 0);
    assertThat(state(product, 501, 0)).isEqualTo(new StockShort(400));
    assertThat(level(product)).isEqualTo(new StockLevel(400, 500, 100, 0, 0));
    assertThat(state(product, 500, 0)).isEqualTo(allocated(500, 0));
  }

  @Test
  void aRefusedSaleMayAskAgain() {
    ProductId product = product(5);
    assertThat(state(product, 6, 0)).isEqualTo(new StockShort(5));
    assertThat(state(product, 6, 6)).isEqualTo(allocated(6, 6));
    assertThat(level(product).available()).isEqualTo(5);
  }

  @Test
  void neverRefusesASaleThatWantsNothingAnyMore() {
    ProductId product = product(0);
    assertThat(state(product, 1_000, 1_000)).isEqualTo(allocated(1_000, 1_000));
    assertThat(state(product, 1_000, 0)).isEqualTo(allocated(1_000, 1_000));
    assertThat(level(product)).isEqualTo(new StockLevel(0, 0, 1_000, 1_000, 0));
  }

  @Test
  void refusesAnUnknownProduct() {
    assertThat(state(new ProductId("nothing"), 1, 0)).isEqualTo(new UnknownProduct());
  }

  @Test
  void refusesAnotherProductUnderTheSameSale() {
    ProductId first = product(10);
    ProductId second = product(10);
    state(first, 1, 0);
    assertThat(state(second, 1, 0)).isEqualTo(new AllocationMismatch(first));
    assertThat(level(second).available()).isEqualTo(10);
  }

  @Test
  void oneOfTwoProductsWinsWhenBothComeAtOnce() {
    ProductId first = product(10);
    ProductId second = product(10);
    var answers = InParallel.call(List.of(() -> state(first, 1, 0), () -> state(second, 1, 0)));
    assertThat(answers).filteredOn(Allocated.class::isInstance).hasSize(1);
    assertThat(answers).filteredOn(AllocationMismatch.class::isInstance).hasSize(1);
    assertThat(level(first).available() + level(second).available()).isEqualTo(19);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8})
  void anyOrderAndAnyRepetitionEndsTheSame(long seed) {
    ProductId product = product(1_000);
    List<Totals> story = story(new Random(seed));
    Totals end = story.getLast();
    List<Totals> told = new ArrayList<>(story);
    told.addAll(story);
    told.addAll(story.subList(0, 5));
    Collections.shuffle(told, new Random(seed));
    told.forEach(totals -> allocate.to(sale, product, totals));
    assertThat(state(product, 0, 0)).isEqualTo(new Allocated(end));
    assertThat(level(product).available()).isEqualTo(1_000 - end.allocated() + end.returned());
  }

  @Test
  void tellingEverythingAtOnceEndsTheSame() {
    ProductId product = product(1_000);
    List<Totals> story = story(new Random(13));
    Totals end = story.getLast();
    List<Callable<AllocationOutcome>> calls = new ArrayList<>();
    for (int repetition = 0; repetition < 3; repetition++) {
      story.forEach(totals -> calls.add(() -> allocate.to(sale, product, totals)));
    }
    assertThat(InParallel.call(calls)).allMatch(Allocated.class::isInstance);
    assertThat(level(product))
        .isEqualTo(
            new StockLevel(
                1_000 - end.allocated() + end.returned(),
                1_000,
                end.allocated(),
                end.returned(),
                0));
  }

  @Test
  void manySalesShareTheLastUnitsWithoutTakingOneTwice() {
    ProductId product = product(50);
    List<Callable<AllocationOutcome>> calls = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      SaleId one = new SaleId(fresh("sale"));
      calls.add(() -> allocate.to(one, product, new Totals(7, 0)));
    }
    assertThat(InParallel.call(calls)).filteredOn(Allocated.class::isInstance).hasSize(7);
    assertThat(level(product)).isEqualTo(new StockLevel(1, 50, 49, 0, 0));
  }

  /** Twenty statements of a sale in the order of its life, each at least as large as the last. */
  private static List<Totals> story(Random random) {
    List<Totals> story = new ArrayList<>();
    Totals now = Totals.NONE;
    for (int i = 0; i < 20; i++) {
      long allocated = now.allocated() + random.nextInt(20);
      long returned = now.returned() + random.nextLong(allocated - now.returned() + 1);
      now = new Totals(allocated, returned);
      story.add(now);
    }
    return story;
  }

  private AllocationOutcome state(ProductId product, long allocated, long returned) {
    return allocate.to(sale, product, new Totals(allocated, returned));
  }

  private static Allocated allocated(long allocated, long returned) {
    return new Allocated(new Totals(allocated, returned));
  }
}
