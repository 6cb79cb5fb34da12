package shop.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Page;
import shop.catalog.CatalogTest;

abstract class BrowseProductsBehaviour extends CatalogTest {

  private static final Instant DAY = Instant.parse("2026-11-21T00:00:00Z");

  @Autowired private BrowseProducts browse;

  private CategoryId shelf = new CategoryId("none");

  @BeforeEach
  void openAShelf() {
    shelf = category();
  }

  @Test
  void findsAProductByPartOfItsKoreanName() {
    shelve("a", "무선 이어폰", "Wireless earbuds", 10);
    shelve("b", "유선 마이크", "Wired microphone", 10);
    assertThat(found("이어")).containsExactly("a");
  }

  @Test
  void findsAProductByPartOfItsEnglishNameWhateverTheCase() {
    shelve("a", "무선 이어폰", "Wireless Earbuds", 10);
    shelve("b", "유선 마이크", "Wired microphone", 10);
    assertThat(found(" LESS ear ")).containsExactly("a");
  }

  @Test
  void takesTheSignsOfAPatternLiterally() {
    shelve("a", "면 100%", "Cotton 100%", 10);
    shelve("b", "면 100", "Cotton 100", 10);
    shelve("c", "밑_줄", "Under_score!", 10);
    assertThat(found("0%")).containsExactly("a");
    assertThat(found("r_s")).containsExactly("c");
    assertThat(found("e!")).containsExactly("c");
    assertThat(found("c%n")).isEmpty();
  }

  @Test
  void showsOneCategoryOnly() {
    shelve("a", "가", "A", 10);
    CategoryId other = category();
    assertThat(ids(page("", other.value(), SortBy.NEWEST, 0, 100))).isEmpty();
  }

  @Test
  void showsAllCategoriesWhenNoneIsNamed() {
    String unique = fresh("unique");
    shelve("a", "가", unique + " one", 10);
    shelf = category();
    shelve("b", "나", unique + " two", 10);
    assertThat(page(unique, "", SortBy.NAME_EN, 0, 100).getTotalElements()).isEqualTo(2);
  }

  @Test
  void sortsByPrice() {
    shelve("a", "가", "A", 300);
    shelve("b", "나", "B", 100);
    shelve("c", "다", "C", 200);
    assertThat(sorted(SortBy.PRICE)).containsExactly("b", "c", "a");
    assertThat(sorted(SortBy.PRICE_DESC)).containsExactly("a", "c", "b");
  }

  @Test
  void sortsByNameInEitherLanguage() {
    shelve("a", "하늘", "Sky", 10);
    shelve("b", "가을", "Autumn", 10);
    shelve("c", "바다", "The sea", 10);
    assertThat(sorted(SortBy.NAME)).containsExactly("b", "c", "a");
    assertThat(sorted(SortBy.NAME_DESC)).containsExactly("a", "c", "b");
    assertThat(sorted(SortBy.NAME_EN)).containsExactly("b", "a", "c");
    assertThat(sorted(SortBy.NAME_EN_DESC)).containsExactly("c", "a", "b");
  }

  @Test
  void sortsByAge() {
    shelve("a", DAY.minusSeconds(1));
    shelve("b", DAY);
    assertThat(sorted(SortBy.NEWEST)).containsExactly("b", "a");
    assertThat(sorted(SortBy.OLDEST)).containsExactly("a", "b");
  }

  @Test
  void everyProductStandsOnOnePageEvenIfAllAreEqual() {
    for (int i = 0; i < 25; i++) {
      shelve("p" + (i + 10), "같은 것", "The same", 10);
    }
    for (SortBy order : SortBy.values()) {
      List<String> seen = new ArrayList<>();
      for (int number = 0; number < 4; number++) {
        seen.addAll(ids(page("", shelf.value(), order, number, 7)));
      }
      assertThat(seen).as("%s", order).hasSize(25).doesNotHaveDuplicates().isSorted();
    }
  }

  @Test
  void tellsHowManyThereAreOnAllPages() {
    shelve("a", "가", "A", 10);
    shelve("b", "나", "B", 10);
    var beyond = page("", shelf.value(), SortBy.NAME, 5, 1);
    assertThat(beyond.getTotalElements()).isEqualTo(2);
    assertThat(beyond.getContent()).isEmpty();
  }

  @Test
  void showsTheUnitsThatAreFree() {
    assertThat(browse.one(product(7)).orElseThrow().available()).isEqualTo(7);
  }

  @Test
  void showsNoUnitsOfAProductWithoutStock() {
    shelve("a", "가", "A", 10);
    assertThat(page("", shelf.value(), SortBy.NAME, 0, 1).getContent().getFirst().available())
        .isZero();
  }

  private void shelve(String id, String ko, String en, long won) {
    list(shelf, named(id), new Text(ko, en), won, DAY);
  }

  private void shelve(String id, Instant listedAt) {
    list(shelf, named(id), new Text("가", "A"), 10, listedAt);
  }

  private ProductId named(String id) {
    return new ProductId(shelf.value() + "." + id);
  }

  private List<String> found(String words) {
    return ids(page(words, shelf.value(), SortBy.NAME, 0, 100));
  }

  private List<String> sorted(SortBy order) {
    return ids(page("", shelf.value(), order, 0, 100));
  }

  private Page<ProductView> page(String words, String category, SortBy by, int page, int size) {
    return browse.list(new ProductQuery(words, category, by, page, size));
  }

  private List<String> ids(Page<ProductView> page) {
    return page.map(product -> product.id().substring(shelf.value().length() + 1)).toList();
  }
}
