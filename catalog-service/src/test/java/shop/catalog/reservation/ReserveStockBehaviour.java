package shop.catalog.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import shop.catalog.CatalogTest;
import shop.catalog.product.ProductId;
import shop.catalog.reservation.ReservationOutcome.Released;
import shop.catalog.reservation.ReservationOutcome.ReservationMismatch;
import shop.catalog.reservation.ReservationOutcome.Reserved;
import shop.catalog.reservation.ReservationOutcome.StockShort;
import shop.catalog.reservation.ReservationOutcome.UnknownProduct;
import shop.catalog.stock.StockLevel;
import shop.platform.testing.InParallel;

abstract class ReserveStockBehaviour extends CatalogTest {

  @Autowired private ReserveStock reserve;
  @Autowired private ReleaseStock release;

  private final ReservationId id = newId();

  @Test
  void holdsAllLines() {
    ProductId first = product(10);
    ProductId second = product(10);
    Lines wanted = lines(Map.of(first, 2, second, 3));
    assertThat(reserve.reserve(id, wanted)).isEqualTo(new Reserved(wanted));
    assertThat(level(first)).isEqualTo(new StockLevel(8, 10, 0, 0, 2));
    assertThat(level(second)).isEqualTo(new StockLevel(7, 10, 0, 0, 3));
  }

  @Test
  void holdsNothingWhenOneLineIsShort() {
    ProductId plenty = product(10);
    ProductId few = product(1);
    assertThat(reserve.reserve(id, lines(Map.of(plenty, 2, few, 2))))
        .isEqualTo(new StockShort(few, 1));
    assertThat(level(plenty)).isEqualTo(new StockLevel(10, 10, 0, 0, 0));
    assertThat(level(few)).isEqualTo(new StockLevel(1, 1, 0, 0, 0));
  }

  @Test
  void holdsNothingWhenOneProductIsUnknown() {
    ProductId known = product(10);
    ProductId unknown = new ProductId("zzz-nothing");
    assertThat(reserve.reserve(id, lines(Map.of(known, 2, unknown, 2))))
        .isEqualTo(new UnknownProduct(unknown));
    assertThat(level(known).available()).isEqualTo(10);
  }

  @Test
  void aRepetitionHearsTheFirstAnswerAndHoldsNothingMore() {
    ProductId product = product(2);
    Lines wanted = lines(Map.of(product, 2));
    reserve.reserve(id, wanted);
    assertThat(reserve.reserve(id, wanted)).isEqualTo(new Reserved(wanted));
    assertThat(level(product)).isEqualTo(new StockLevel(0, 2, 0, 0, 2));
  }

  @Test
  void aRefusedWishMaySucceedLater() {
    ProductId product = product(1);
    ReservationId other = newId();
    reserve.reserve(other, lines(Map.of(product, 1)));
    assertThat(reserve.reserve(id, lines(Map.of(product, 1))))
        .isEqualTo(new StockShort(product, 0));
    release.release(other);
    assertThat(reserve.reserve(id, lines(Map.of(product, 1)))).isInstanceOf(Reserved.class);
  }

  @Test
  void refusesOtherLinesUnderTheSameId() {
    ProductId product = product(10);
    reserve.reserve(id, lines(Map.of(product, 2)));
    assertThat(reserve.reserve(id, lines(Map.of(product, 3)))).isEqualTo(new ReservationMismatch());
    assertThat(level(product).reserved()).isEqualTo(2);
  }

  @Test
  void givesUnitsBackOnce() {
    ProductId product = product(10);
    reserve.reserve(id, lines(Map.of(product, 4)));
    assertThat(release.release(id)).isEqualTo(new ReleaseOutcome.GivenBack());
    assertThat(release.release(id)).isEqualTo(new ReleaseOutcome.Repeated());
    assertThat(level(product)).isEqualTo(new StockLevel(10, 10, 0, 0, 0));
  }

  @Test
  void aReleaseIsFinal() {
    ProductId product = product(10);
    reserve.reserve(id, lines(Map.of(product, 4)));
    release.release(id);
    assertThat(reserve.reserve(id, lines(Map.of(product, 4)))).isEqualTo(new Released());
    assertThat(level(product).available()).isEqualTo(10);
  }

  @Test
  void aReservationThatComesAfterItsReleaseHoldsNothing() {
    ProductId product = product(10);
    assertThat(release.release(id)).isEqualTo(new ReleaseOutcome.ReleasedBefore());
    assertThat(reserve.reserve(id, lines(Map.of(product, 4)))).isEqualTo(new Released());
    assertThat(level(product).available()).isEqualTo(10);
  }

  @Test
  void theLastUnitsGoToAsManyOrdersAsThereAreUnits() {
    ProductId product = product(20);
    List<Callable<ReservationOutcome>> calls = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      ReservationId one = newId();
      calls.add(() -> reserve.reserve(one, lines(Map.of(product, 1))));
    }
    assertThat(InParallel.call(calls)).filteredOn(Reserved.class::isInstance).hasSize(20);
    assertThat(level(product)).isEqualTo(new StockLevel(0, 20, 0, 0, 20));
  }

  @Test
  void manyCallsWithOneIdHoldTheUnitsOnce() {
    ProductId product = product(20);
    Lines wanted = lines(Map.of(product, 3));
    Callable<ReservationOutcome> call = () -> reserve.reserve(id, wanted);
    assertThat(InParallel.call(Collections.nCopies(16, call))).containsOnly(new Reserved(wanted));
    assertThat(level(product)).isEqualTo(new StockLevel(17, 20, 0, 0, 3));
  }

  @Test
  void manyReleasesOfOneIdGiveTheUnitsBackOnce() {
    ProductId product = product(20);
    reserve.reserve(id, lines(Map.of(product, 3)));
    Callable<ReleaseOutcome> call = () -> release.release(id);
    assertThat(InParallel.call(Collections.nCopies(16, call)))
        .containsOnlyOnce(new ReleaseOutcome.GivenBack());
    assertThat(level(product)).isEqualTo(new StockLevel(20, 20, 0, 0, 0));
  }

  @Test
  void nothingStaysHeldWhenReservationAndReleaseMeet() {
    ProductId product = product(100);
    List<Callable<Object>> calls = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      ReservationId one = newId();
      calls.add(() -> reserve.reserve(one, lines(Map.of(product, 2))));
      calls.add(() -> release.release(one));
    }
    InParallel.call(calls);
    assertThat(level(product)).isEqualTo(new StockLevel(100, 100, 0, 0, 0));
  }

  @Test
  void ordersOfTheSameProductsNeverWaitForEachOtherInACircle() {
    List<ProductId> products = Stream.generate(() -> product(1_000)).limit(6).toList();
    Lines oneOfEach = lines(products.stream().collect(Collectors.toMap(p -> p, _ -> 1)));
    Callable<Boolean> twentyFiveOrders =
        () ->
            Stream.generate(ReserveStockBehaviour::newId)
                .limit(25)
                .map(one -> reserve.reserve(one, oneOfEach))
                .allMatch(Reserved.class::isInstance);
    assertThat(InParallel.call(Collections.nCopies(8, twentyFiveOrders))).containsOnly(true);
    assertThat(products).allMatch(product -> level(product).reserved() == 200);
  }

  private static ReservationId newId() {
    return new ReservationId(fresh("order"));
  }

  private static Lines lines(Map<ProductId, Integer> units) {
    return new Lines(new TreeMap<>(units));
  }
}
