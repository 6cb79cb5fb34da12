package shop.catalog.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import shop.catalog.CatalogTest;
import shop.catalog.product.CategoryId;
import shop.catalog.product.ChangeProducts;
import shop.catalog.product.ProductId;
import shop.catalog.product.Text;
import shop.platform.problem.ProblemException;

/** Pages that begin after a place, while products come and go. */
abstract class PagesBehaviour extends CatalogTest {

  private static final Instant DAY = Instant.parse("2026-11-21T00:00:00.123456Z");

  @Autowired private BrowseProducts browse;
  @Autowired private ChangeProducts changes;

  private CategoryId shelf = new CategoryId("none");

  @BeforeEach
  void openAShelf() {
    shelf = category();
  }

  @ParameterizedTest
  @EnumSource
  void everyProductStandsOnOnePageInTheOrderOfTheWholeList(SortBy order) {
    IntStream.range(0, 23).forEach(number -> shelve(number, number / 3)); // some are equal
    List<String> whole = ids(browse.page(query(order), 0, 100));
    assertThat(whole).hasSize(23).doesNotHaveDuplicates();
    assertThat(walk(order, () -> {})).isEqualTo(whole);
  }

  @ParameterizedTest
  @EnumSource
  void nothingShowsTwiceAndNothingIsLostWhileProductsComeAndGo(SortBy order) {
    IntStream.range(100, 120).forEach(number -> shelve(number, number));
    List<String> whole = ids(browse.page(query(order), 0, 100));
    Set<String> came = new HashSet<>();
    List<String> seen =
        walk(
            order,
            () -> {
              came.add(shelve(99 - came.size(), 99 - came.size())); // before all others
              came.add(shelve(120 + came.size(), 120 + came.size())); // behind all others
              withdraw(whole.get(came.size() / 2 - 1)); // was seen on the first page
            });
    assertThat(seen).doesNotHaveDuplicates();
    assertThat(seen).filteredOn(id -> !came.contains(id)).isEqualTo(whole);
  }

  @Test
  void goesOnBehindAProductThatIsWithdrawnMeanwhile() {
    IntStream.range(0, 4).forEach(number -> shelve(number, number));
    ProductPage first = browse.page(query(SortBy.PRICE), 0, 2);
    withdraw(first.items().getLast().id());
    assertThat(ids(after(SortBy.PRICE, first.next()))).containsExactly(idOf(2), idOf(3));
  }

  @Test
  void tellsTheEnd() {
    IntStream.range(0, 4).forEach(number -> shelve(number, number));
    assertThat(browse.page(query(SortBy.PRICE), 0, 4).next()).isNull();
    assertThat(browse.page(query(SortBy.PRICE), 0, 3).next()).isNotNull();
  }

  @Test
  void aWithdrawnProductLeavesListsAndSearchAndIsKept() {
    shelve(1, 1);
    withdraw(idOf(1));
    assertThat(browse.page(query(SortBy.PRICE), 0, 4).items()).isEmpty();
    assertThat(browse.page(query(SortBy.PRICE), 0, 4).total()).isZero();
    var words = new ProductQuery("물건", shelf.value(), PriceRange.ANY, SortBy.RELEVANCE);
    assertThat(browse.page(words, 0, 4).items()).isEmpty();
    assertThat(browse.one(new ProductId(idOf(1))).orElseThrow().withdrawn()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "====",
        "UFJJQ0UKMTAKYQ", // PRICE, 10, a: another order
        "TkVXRVNUCjEwCmE", // NEWEST, 10, a: no time
        "TkVXRVNUCisxMDAwMDAwMDAwLTAxLTAxVDAwOjAwOjAwWgph", // a time that no database knows
        "TkVXRVNUCjIwMjYtMTEtMjFUMDA6MDA6MDBaCiE", // NEWEST, a time, !: no id
        "T0xERVNUCjIwMjYtMTEtMjFUMDA6MDA6MDBaCmE", // OLDEST: another order
        "_w"
      })
  void refusesAPlaceThatItNeverGave(String place) {
    assertThatThrownBy(() -> query(SortBy.NEWEST).place(place))
        .isInstanceOf(ProblemException.class);
  }

  private List<String> walk(SortBy order, Runnable meanwhile) {
    ProductPage page = browse.page(query(order), 0, 5);
    List<String> seen = new ArrayList<>(ids(page));
    while (page.next() != null) {
      meanwhile.run();
      page = after(order, page.next());
      seen.addAll(ids(page));
    }
    return seen;
  }

  private ProductPage after(SortBy order, @Nullable String place) {
    ProductQuery query = query(order);
    return browse.after(query, query.place(Objects.requireNonNull(place)), 5);
  }

  private ProductQuery query(SortBy order) {
    return new ProductQuery(
        order == SortBy.RELEVANCE ? "thing" : "", shelf.value(), PriceRange.ANY, order);
  }

  private String shelve(int number, int rank) {
    String name = "%03d".formatted(rank);
    var text = new Text("물건 " + name, "Thing " + name);
    list(shelf, new ProductId(idOf(number)), text, 1_000L + rank, DAY.plusSeconds(rank));
    return idOf(number);
  }

  private void withdraw(String id) {
    changes.withdraw(new ProductId(id), 0);
  }

  private String idOf(int number) {
    return "%s.%03d".formatted(shelf.value(), number);
  }

  private static List<String> ids(ProductPage page) {
    return page.items().stream().map(ProductView::id).toList();
  }
}
