package shop.catalog.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import shop.catalog.product.ProductId;
import shop.platform.testing.TestPostgres;

/**
 * A database's locale decides what PostgreSQL takes for a letter: in most of them its trigrams find
 * no Korean at all. Our search finds the same in all of them.
 */
class SearchInEveryLocaleTest {

  private static int databases;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LOCALE 'C'",
        "LOCALE 'C.UTF-8'",
        "LOCALE 'C' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8'",
        "LOCALE 'C' LOCALE_PROVIDER icu ICU_LOCALE 'ko-KR'"
      })
  void findsKoreanAndEnglish(String locale) throws SQLException {
    JdbcClient sql = JdbcClient.create(catalog(locale));
    shelve(sql, "earbuds", "허쉬 프로 무선 이어폰", "Hush Pro wireless earbuds", "소음을 줄입니다");
    shelve(sql, "bread", "우리밀 식빵", "Country loaf", "아침에 구운 빵");
    shelve(sql, "hub", "USB-C 3.2 허브·어댑터", "USB-C 3.2 hub for 4K screens", "케이블 1개");
    assertThat(found(sql, "이어폰")).containsExactly("earbuds");
    assertThat(found(sql, "무선이어폰")).containsExactly("earbuds");
    assertThat(found(sql, "어폰")).containsExactly("earbuds");
    assertThat(found(sql, "폰이어")).isEmpty();
    assertThat(found(sql, "소음 이어폰")).containsExactly("earbuds");
    assertThat(found(sql, "빵")).containsExactly("bread");
    assertThat(found(sql, "COUNTRIES loaf")).containsExactly("bread");
    assertThat(found(sql, "earbud")).containsExactly("earbuds");
    assertThat(found(sql, "usb-c 3.2")).containsExactly("hub");
    assertThat(found(sql, "어댑터 screen")).containsExactly("hub");
    assertThat(found(sql, "for")).as("a word that English drops").containsExactly("hub");
  }

  private static List<String> found(JdbcClient sql, String words) {
    var query = new ProductQuery(words, "", PriceRange.ANY, SortBy.RELEVANCE);
    return new Shelves(sql, new TextSearch())
        .page(query, null, 0, 10).stream().map(ShelvedProduct::id).map(ProductId::value).toList();
  }

  private static void shelve(JdbcClient sql, String id, String ko, String en, String description) {
    sql.sql(
            """
            INSERT INTO product (id, version, category_id, name_ko, name_en, description_ko,
              description_en, price_amount, price_currency, image, listed_at, changed_at)
            VALUES (?, 0, 'shelf', ?, ?, ?, 'Words', 1, 'KRW', 'x', now(), now())
            """)
        .params(id, ko, en, description)
        .update();
  }

  private static DriverManagerDataSource catalog(String locale) throws SQLException {
    String name = "locale_" + ++databases;
    TestPostgres.Database server = TestPostgres.database("locales");
    try (var connection =
            DriverManager.getConnection(server.url(), server.user(), server.password());
        var statement = connection.createStatement()) {
      statement.execute(
          "CREATE DATABASE %s TEMPLATE template0 ENCODING 'UTF8' %s".formatted(name, locale));
    }
    String url = server.url().replaceFirst("/locales_\\d+", "/" + name);
    var database = new DriverManagerDataSource(url, server.user(), server.password());
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:/catalog/db/migration", "classpath:/catalog/db/postgresql")
        .load()
        .migrate();
    JdbcClient.create(database)
        .sql("INSERT INTO category VALUES ('shelf', 0, '선반', 'Shelf', 0)")
        .update();
    return database;
  }
}
