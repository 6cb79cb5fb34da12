package shop.catalog.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import shop.catalog.CatalogTest;
import shop.catalog.product.CategoryId;
import shop.catalog.product.ChangeOutcome;
import shop.catalog.product.ChangeProducts;
import shop.catalog.product.Money;
import shop.catalog.product.ProductDetails;
import shop.catalog.product.ProductId;
import shop.catalog.product.Text;
import shop.catalog.product.WithdrawOutcome;
import shop.platform.testing.Contracts;
import shop.platform.testing.InParallel;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everyone hears of every change, once, in the order of the versions. */
abstract class ChangesBehaviour extends CatalogTest {

  @Autowired private CreateProduct create;
  @Autowired private ChangeProducts change;

  private final ProductId product = new ProductId(fresh("changed"));
  private CategoryId shelf = new CategoryId("none");

  @BeforeEach
  void openAShelf() {
    shelf = category();
  }

  @Test
  void tellsOfEachChangeWithAVersionThatGrowsByOne() {
    create.create(product, costing(1_000));
    change.change(product, 0, costing(2_000));
    change.change(product, 1, costing(3_000));
    change.withdraw(product, 2);
    assertThat(told())
        .extracting(event -> event.get("version").asLong())
        .containsExactly(0L, 1L, 2L, 3L);
    assertThat(told())
        .extracting(event -> event.get("price").get("amount").asLong())
        .containsExactly(1_000L, 2_000L, 3_000L, 3_000L);
    assertThat(told())
        .extracting(event -> event.get("withdrawn").asBoolean())
        .containsExactly(false, false, false, true);
  }

  @Test
  void tellsWhatTheContractPromises() {
    create.create(product, costing(1_000));
    assertThat(told())
        .hasSize(1)
        .allSatisfy(event -> Contracts.assertMatches("product.changed.v1", event));
  }

  @Test
  void tellsOfAProductThatIsListedWithoutAnAdministrator() {
    list(shelf, product, new Text("물건", "Thing"), 1_000, Instant.EPOCH);
    assertThat(told()).hasSize(1);
  }

  @Test
  void tellsNothingWhenNothingChanges() {
    create.create(product, costing(1_000));
    create.create(product, costing(2_000));
    change.change(product, 0, costing(1_000));
    change.change(product, 7, costing(2_000));
    change.withdraw(product, 7);
    assertThat(told()).hasSize(1);
    change.withdraw(product, 0);
    change.withdraw(product, 0);
    change.change(product, 1, costing(2_000));
    assertThat(told()).hasSize(2);
  }

  @Test
  void ofManyThatSawTheSameVersionOneChangesIt() {
    create.create(product, costing(1_000));
    List<Callable<ChangeOutcome>> wishes =
        IntStream.range(0, 16)
            .<Callable<ChangeOutcome>>mapToObj(
                n -> () -> change.change(product, 0, costing(2_000 + n)))
            .toList();
    assertThat(InParallel.call(wishes))
        .filteredOn(ChangeOutcome.Changed.class::isInstance)
        .hasSize(1);
    assertThat(told()).hasSize(2);
  }

  @Test
  void ofManyThatWithdrawItAllSucceedAndOneIsTold() {
    create.create(product, costing(1_000));
    Callable<WithdrawOutcome> withdraw = () -> change.withdraw(product, 0);
    assertThat(InParallel.call(Collections.nCopies(8, withdraw)))
        .allMatch(WithdrawOutcome.Withdrawn.class::isInstance);
    assertThat(told()).hasSize(2);
  }

  @Test
  void ofManyThatListTheSameIdOneDoes() {
    Callable<CreateOutcome> list = () -> create.create(product, costing(1_000));
    assertThat(InParallel.call(Collections.nCopies(8, list)))
        .filteredOn(CreateOutcome.Created.class::isInstance)
        .hasSize(1);
    assertThat(told()).hasSize(1);
    assertThat(level(product).available()).isZero();
  }

  private ProductDetails costing(long won) {
    return new ProductDetails(
        shelf, new Text("물건", "Thing"), new Text("설명", "Words"), Money.won(won), "📦");
  }

  private List<JsonNode> told() {
    return sql
        .sql(
            """
            SELECT payload FROM outbox_event
            WHERE event_type = 'product.changed.v1' AND event_key = ? ORDER BY seq
            """)
        .param(product.value())
        .query(String.class)
        .list()
        .stream()
        .map(payload -> JsonMapper.shared().readTree(payload))
        .toList();
  }
}
