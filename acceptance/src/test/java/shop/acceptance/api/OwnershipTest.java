package shop.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import shop.acceptance.Door;
import shop.acceptance.RunningShop;
import shop.acceptance.api.Call.Reply;
import shop.acceptance.api.Operation.Parameter;

/**
 * Whatever operation names a reservation or an order: another customer's is as good as not there.
 * Made from the documents, so that an operation that is new tomorrow is included.
 */
class OwnershipTest {

  private static RunningShop shop;
  private static Documents documents;
  private static Door stranger;
  private static Map<String, String> owned;

  @BeforeAll
  static void buy() {
    shop = RunningShop.shared();
    documents = new Documents(shop);
    List<Door> customers = shop.strangers(2);
    stranger = customers.get(1);
    Door owner = customers.get(0);
    Door.Answer bought = owner.reserve("demo", UUID.randomUUID().toString(), 1, "tok_approve");
    assertThat(bought.status()).as(bought.text()).isEqualTo(201);
    owned =
        Map.of(
            "reservationId", bought.string("reservationId"), "orderId", bought.string("orderId"));
    await("the owner sees the paid order")
        .atMost(Duration.ofMinutes(1))
        .until(() ->
            owner
                .get("/api/orders/" + bought.string("orderId"))
                .string("status")
                .equals("confirmed"));
  }

  @TestFactory
  Stream<DynamicTest> showsAndChangesNothingOfAnother() {
    List<Operation> about =
        documents
            .operations()
            .filter(operation -> operation.isPublic() && !operation.isAdministration())
            .filter(operation ->
                operation.parameters().stream().map(Parameter::name).anyMatch(owned::containsKey))
            .toList();
    assertThat(about).hasSizeGreaterThanOrEqualTo(5);
    return about.stream()
        .map(operation -> dynamicTest(operation.toString(), () -> refusesTheStranger(operation)));
  }

  private static void refusesTheStranger(Operation operation) {
    Call call = Call.asDocumented(operation, String.valueOf(stranger.token()));
    for (var own : owned.entrySet()) {
      if (operation.parameters().stream().anyMatch(p -> p.name().equals(own.getKey()))) {
        call = call.with(own.getKey(), own.getValue());
      }
    }
    Reply reply = call.sendTo(documents.address(operation));
    boolean inPath = operation.path().contains("Id}");
    assertThat(reply.status())
        .as(reply.toString())
        .isIn(inPath ? List.of(403, 404) : List.of(200, 404));
    assertThat(reply.body()).doesNotContain("59000", "earbuds-hush-pro", "tok_approve");
  }
}
