package shop.catalog.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import shop.catalog.demo.DemoFile.Shelf;
import shop.catalog.demo.DemoFile.Ware;
import shop.catalog.product.Text;

class DemoFileTest {

  private static final String HANGUL = "(?s).*\\p{IsHangul}.*";

  private final DemoFile file = DemoFile.read(new ClassPathResource("catalog/demo/products.json"));

  @Test
  void hasAtLeastTwoHundredProductsInAboutFifteenCategories() {
    assertThat(file.products()).hasSizeGreaterThanOrEqualTo(200);
    assertThat(file.categories()).hasSizeBetween(12, 16);
  }

  @Test
  void namesEveryProductAndCategoryOnce() {
    assertThat(file.products()).extracting(Ware::id).doesNotHaveDuplicates();
    assertThat(file.categories()).extracting(Shelf::id).doesNotHaveDuplicates();
  }

  @Test
  void saysNothingTwice() {
    Stream.<Function<Ware, String>>of(
            ware -> ware.name().ko(),
            ware -> ware.name().en(),
            ware -> ware.description().ko(),
            ware -> ware.description().en())
        .forEach(words -> assertThat(file.products()).extracting(words).doesNotHaveDuplicates());
  }

  @Test
  void speaksBothLanguages() {
    Stream<Text> words =
        Stream.concat(
            file.categories().stream().map(Shelf::name),
            file.products().stream().flatMap(ware -> Stream.of(ware.name(), ware.description())));
    assertThat(words)
        .allSatisfy(text -> {
          assertThat(text.ko()).matches(HANGUL);
          assertThat(text.en()).doesNotMatch(HANGUL).matches("(?s).*[a-z].*");
        });
  }

  @Test
  void everyProductCanBeListed() {
    assertThat(file.products())
        .allSatisfy(ware -> {
          assertThat(ware.product().details().price().amount()).isPositive();
          assertThat(ware.product().details().price().currency()).isEqualTo("KRW");
          assertThat(ware.stock()).isPositive();
          assertThat(ware.image()).isNotBlank();
        });
  }

  @Test
  void everyCategoryExistsAndHasProducts() {
    var categories = file.categories().stream().map(Shelf::id).toList();
    assertThat(file.products()).extracting(Ware::category).isSubsetOf(categories);
    assertThat(file.products()).extracting(Ware::category).containsAll(categories);
  }

  @Test
  void hasTheEarbudsOfTheDemonstrationSale() {
    Ware earbuds =
        file.products().stream()
            .filter(ware -> ware.id().equals("earbuds-hush-pro"))
            .findAny()
            .orElseThrow();
    assertThat(earbuds.price()).isEqualTo(129_000);
    assertThat(earbuds.stock()).isGreaterThanOrEqualTo(5_000);
  }
}
