package shop.catalog.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import shop.catalog.CatalogTest;
import shop.catalog.product.CategoryId;
import shop.catalog.product.ProductId;
import shop.catalog.product.Text;

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
  void findsKoreanWhateverTheSpaces() {
    shelve("a", "무선 이어폰", "Wireless earbuds", 10);
    shelve("b", "유선 마이크", "Wired microphone", 10);
    assertThat(found("이어폰 무선")).containsExactly("a");
    assertThat(found("크")).containsExactly("b");
    assertThat(found("선 마이")).containsExactly("b");
  }

  @Test
  void findsAProductByBeginningsOfEnglishWordsWhateverTheCase() {
    shelve("a", "무선 이어폰", "Wireless Earbuds", 10);
    shelve("b", "유선 마이크", "Wired microphone", 10);
    assertThat(found(" EARB wireless ")).containsExactly("a");
    assertThat(found("wire")).containsExactlyInAnyOrder("a", "b");
    assertThat(found("earbuds microphone")).isEmpty();
  }

  @Test
  void findsWordsOfBothScriptsAndNumbers() {
    shelve("a", "27인치 QHD 모니터", "27-inch monitor", 10);
    shelve("b", "32인치 모니터", "32-inch monitor", 10);
    assertThat(found("27인치")).containsExactly("a");
    assertThat(found("qhd 모니터")).containsExactly("a");
    assertThat(found("inch 32")).containsExactly("b");
  }

  @Test
  void findsWhatTheDescriptionSays() {
    shelve("a", "가", "A", 10);
    assertThat(found("설명")).containsExactly("a");
    assertThat(found("description")).containsExactly("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "_", "' | '", "!&|:*()<->\\\"", "% '", "🎧"})
  void signsFindNothing(String signs) {
    shelve("a", "면 100%", "Cotton_100%", 10);
    assertThat(found(signs)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cotton'", "cotton:*", "cotton & 100", "(cotton", "면!", "cotton%"})
  void signsAmongWordsAreHarmless(String words) {
    shelve("a", "면 100%", "Cotton 100%", 10);
    assertThat(found(words)).containsExactly("a");
  }

  /** Signs of queries, halves of numbers, other scripts, marks, digits that are none, emoji. */
  @Test
  void whateverIsAskedIsAnswered() {
    int[] signs =
        "가힣이폰ㅋㅏaÉß0½²Ⅷ٣कि้ไ中\u0301'\"\\\\!&|()<>:*%_-.,/@# 🎧\uFFFD\u200D".codePoints().toArray();
    Random random = new Random(20261121);
    for (int round = 0; round < 500; round++) {
      StringBuilder words = new StringBuilder();
      for (int length = random.nextInt(1, 30); length > 0; length--) {
        words.appendCodePoint(signs[random.nextInt(signs.length)]);
      }
      String asked = words.toString();
      assertThatCode(() -> page(asked, "", SortBy.RELEVANCE, 0, 1))
          .as(asked)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void showsPricesWithinARangeOnly() {
    shelve("a", "가", "A", 100);
    shelve("b", "나", "B", 200);
    shelve("c", "다", "C", 300);
    assertThat(priced(200L, null)).containsExactly("b", "c");
    assertThat(priced(null, 200L)).containsExactly("a", "b");
    assertThat(priced(150L, 250L)).containsExactly("b");
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
    assertThat(page(unique, "", SortBy.NAME_EN, 0, 100).total()).isEqualTo(2);
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
      assertThat(seen).as("%s", order).hasSize(25).doesNotHaveDuplicates();
    }
  }

  @Test
  void tellsHowManyThereAreOnAllPages() {
    shelve("a", "가", "A", 10);
    shelve("b", "나", "B", 10);
    var beyond = page("", shelf.value(), SortBy.NAME, 5, 1);
    assertThat(beyond.total()).isEqualTo(2);
    assertThat(beyond.items()).isEmpty();
  }

  @Test
  void showsTheUnitsThatAreFree() {
    assertThat(browse.one(product(7)).orElseThrow().available()).isEqualTo(7);
  }

  @Test
  void showsNoUnitsOfAProductWithoutStock() {
    shelve("a", "가", "A", 10);
    assertThat(page("", shelf.value(), SortBy.NAME, 0, 1).items().getFirst().available()).isZero();
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

  private List<String> priced(@Nullable Long min, @Nullable Long max) {
    var prices = new PriceRange(min, max);
    return ids(browse.page(new ProductQuery("", shelf.value(), prices, SortBy.PRICE), 0, 100));
  }

  private ProductPage page(String words, String category, SortBy by, int page, int size) {
    return browse.page(new ProductQuery(words, category, PriceRange.ANY, by), page, size);
  }

  private List<String> ids(ProductPage page) {
    return page.items().stream()
        .map(product -> product.id().substring(shelf.value().length() + 1))
        .toList();
  }
}
