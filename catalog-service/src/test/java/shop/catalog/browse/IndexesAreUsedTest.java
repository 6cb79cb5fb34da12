package shop.catalog.browse;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import shop.catalog.Cursor;
import shop.platform.testing.TestPostgres;

/** What PostgreSQL plans for our statements when there are 20,000 products. */
class IndexesAreUsedTest {

  private static final TestPostgres.Database SERVER = TestPostgres.database("plans");
  private static final JdbcClient SQL =
      JdbcClient.create(
          new DriverManagerDataSource(SERVER.url(), SERVER.user(), SERVER.password()));

  @BeforeAll
  static void fillTheShelves() {
    Flyway.configure()
        .dataSource(SERVER.url(), SERVER.user(), SERVER.password())
        .locations("classpath:/catalog/db/migration", "classpath:/catalog/db/postgresql")
        .load()
        .migrate();
    SQL.sql(
            """
            INSERT INTO category SELECT 'shelf-' || n, 0, '선반', 'Shelf', n
            FROM generate_series(0, 15) AS n
            """)
        .update();
    SQL.sql(
            """
            INSERT INTO product (id, version, category_id, name_ko, name_en, description_ko,
              description_en, price_amount, price_currency, image, listed_at, changed_at)
            SELECT 'product-' || n, 0, 'shelf-' || n % 16,
              '물건 ' || chr(44032 + n % 11172) || chr(44032 + n * 7 % 11172), 'Thing ' || md5(n::text),
              '설명 ' || chr(44032 + n * 3 % 11172), 'Words ' || md5(n::text || 'x'),
              1000 + n * 7919 % 500000, 'KRW', 'x', now() - n * interval '1 minute', now()
            FROM generate_series(1, 20000) AS n
            """)
        .update();
    SQL.sql(
            """
            UPDATE product SET name_ko = '무선 이어폰', name_en = 'Wireless earbuds'
            WHERE id IN ('product-77', 'product-7777', 'product-17777')
            """)
        .update();
    SQL.sql("VACUUM ANALYZE product").update();
  }

  @Test
  void koreanWords() {
    assertThat(plan("이어폰", "", SortBy.RELEVANCE, null)).contains("product_by_words");
  }

  @Test
  void englishWords() {
    assertThat(plan("earbuds", "", SortBy.RELEVANCE, null)).contains("product_by_words");
  }

  @Test
  void wordsInAnyOrder() {
    assertThat(plan("무선 earbuds", "", SortBy.PRICE, null)).contains("product_by_words");
  }

  @Test
  void aPageAfterAPlaceIsOneRangeInEachOrder() {
    range(plan("", "", SortBy.NEWEST, "2026-11-01T00:00:00Z"), "product_by_age");
    range(plan("", "", SortBy.OLDEST, "2026-11-01T00:00:00Z"), "product_by_age");
    range(plan("", "", SortBy.PRICE, "250000"), "product_by_price");
    range(plan("", "", SortBy.PRICE_DESC, "250000"), "product_by_price");
    range(plan("", "", SortBy.NAME, "물건 가"), "product_by_name");
    range(plan("", "", SortBy.NAME_EN_DESC, "Thing m"), "product_by_english_name");
  }

  @Test
  void aPageOfACategoryIsOneRange() {
    range(plan("", "shelf-3", SortBy.NEWEST, "2026-11-01T00:00:00Z"), "product_by_category");
    range(plan("", "shelf-3", SortBy.PRICE, "250000"), "product_by_category_and_price");
  }

  /** Read in order and stopped when the page is full: nothing is sorted. */
  private static void range(String plan, String index) {
    assertThat(plan).contains(index).contains("Index Cond").doesNotContain("Sort");
  }

  private static String plan(String words, String category, SortBy order, @Nullable String key) {
    var query = new ProductQuery(words, category, PriceRange.ANY, order);
    var place = key == null ? null : query.place(Cursor.at(order.name(), key, "product-1").wire());
    Clause page = query.page(new TextSearch(), place);
    var plan =
        SQL.sql("EXPLAIN (COSTS OFF) " + page.sql())
            .params(page.values())
            .param("offset", 0L)
            .param("limit", 21)
            .query(String.class)
            .list();
    return String.join("\n", plan);
  }
}
