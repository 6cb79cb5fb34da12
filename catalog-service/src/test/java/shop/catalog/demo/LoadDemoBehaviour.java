package shop.catalog.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataIntegrityViolationException;
import shop.catalog.CatalogTest;
import shop.platform.testing.InParallel;

/** Needs an empty catalog, so it takes everything out first; no other test relies on that. */
abstract class LoadDemoBehaviour extends CatalogTest {

  private static final List<String> TABLES =
      List.of(
          "stock_reservation_line",
          "stock_reservation",
          "stock_allocation",
          "stock_delivery",
          "stock_movement",
          "stock",
          "product",
          "category",
          "outbox_event");

  @Autowired private LoadDemo load;

  private final DemoFile file = DemoFile.read(new ClassPathResource("catalog/demo/products.json"));

  @BeforeEach
  void emptyTheCatalog() {
    TABLES.forEach(table -> sql.sql("DELETE FROM " + table).update());
  }

  @Test
  void fillsAnEmptyCatalogOnce() {
    assertThat(load.into(file)).isTrue();
    assertThat(load.into(file)).isFalse();
    isThereOnce();
  }

  @Test
  void isLoadedOnceByInstancesThatStartTogether() {
    Callable<Boolean> start = () -> load.into(file);
    assertThat(InParallel.call(Collections.nCopies(4, start))).containsOnlyOnce(true);
    isThereOnce();
  }

  @Test
  void loadsNothingWhenTheFileContradictsItself() {
    var twice = new DemoFile(file.categories(), Collections.nCopies(2, file.products().getFirst()));
    assertThatThrownBy(() -> load.into(twice)).isInstanceOf(DataIntegrityViolationException.class);
    assertThat(count("category")).isZero();
    assertThat(count("product")).isZero();
  }

  private void isThereOnce() {
    assertThat(count("category")).isEqualTo(file.categories().size());
    assertThat(count("product")).isEqualTo(file.products().size());
    assertThat(count("stock_movement")).isEqualTo(file.products().size());
    assertThat(told()).as("everyone hears of each product").isEqualTo(file.products().size());
    assertThat(sql.sql("SELECT sum(available) FROM stock").query(Long.class).single())
        .isEqualTo(file.products().stream().mapToLong(DemoFile.Ware::stock).sum());
  }

  private long told() {
    return sql.sql(
            """
            SELECT count(DISTINCT event_key) FROM outbox_event
            WHERE event_type = 'product.changed.v1' AND event_key IN (SELECT id FROM product)
            """)
        .query(Long.class)
        .single();
  }

  private long count(String table) {
    return sql.sql("SELECT count(*) FROM " + table).query(Long.class).single();
  }
}
