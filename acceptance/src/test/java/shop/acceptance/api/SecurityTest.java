package shop.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import shop.acceptance.RunningShop;
import shop.acceptance.api.Attacks.Attack;
import shop.acceptance.api.Call.Reply;

/**
 * Every operation of every service's document, attacked: made from the documents, so that an
 * operation that is new tomorrow is included without asking.
 */
class SecurityTest {

  private static final Verdict VERDICT = new Verdict();

  private static Documents documents;
  private static Attacks attacks;

  @BeforeAll
  static void read() {
    RunningShop shop = RunningShop.shared();
    documents = new Documents(shop);
    attacks = new Attacks(new Tokens(shop), VERDICT);
  }

  @TestFactory
  Stream<DynamicTest> refusesWhatIsWrongWithAProblemAndFailsAtNothing() {
    return documents
        .operations()
        .map(operation ->
            dynamicTest(operation.toString(), () -> assertThat(complaints(operation)).isEmpty()));
  }

  private static List<String> complaints(Operation operation) {
    return attacks.on(operation).flatMap(SecurityTest::complaints).toList();
  }

  private static Stream<String> complaints(Attack attack) {
    Reply reply = attack.call().sendTo(documents.address(attack.call().operation()));
    Stream<String> unexpected =
        attack.right().allows(reply.status())
            ? Stream.empty()
            : Stream.of("not %s: %s".formatted(attack.right(), reply));
    return Stream.concat(unexpected, VERDICT.on(attack.call(), reply).stream())
        .map(complaint -> "%s: %s".formatted(attack.call(), complaint));
  }
}
