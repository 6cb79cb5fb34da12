package shop.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import shop.acceptance.RunningShop;

/**
 * Random requests to every operation, half right and half wrong. The seed is printed; with {@code
 * SHOP_FUZZ_SEED} the same requests come again, and {@code SHOP_FUZZ_ROUNDS} says how many.
 */
@Tag("campaign")
class FuzzTest {

  private static final long SEED = number("SHOP_FUZZ_SEED", System.nanoTime());
  private static final int ROUNDS = (int) number("SHOP_FUZZ_ROUNDS", 300);
  private static final Verdict VERDICT = new Verdict();

  private static Documents documents;
  private static Tokens tokens;

  @BeforeAll
  static void read() {
    RunningShop shop = RunningShop.shared();
    documents = new Documents(shop);
    tokens = new Tokens(shop);
    System.out.printf("Fuzzing with SHOP_FUZZ_SEED=%d SHOP_FUZZ_ROUNDS=%d%n", SEED, ROUNDS);
  }

  @TestFactory
  Stream<DynamicTest> answersWhateverComesAsTheDocumentSays() {
    return documents
        .operations()
        .filter(Operation::isPublic)
        .map(operation ->
            dynamicTest(operation.toString(), () -> assertThat(complaints(operation)).isEmpty()));
  }

  private static List<String> complaints(Operation operation) {
    Random chance = new Random(SEED ^ operation.toString().hashCode());
    Call documented = Call.asDocumented(operation, tokens.of(operation.role()));
    return IntStream.range(0, ROUNDS)
        .mapToObj(_ -> RandomCall.of(documented, chance))
        .flatMap(call ->
            VERDICT.on(call, call.sendTo(documents.address(operation))).stream()
                .map(complaint -> "%s: %s".formatted(call, complaint)))
        .limit(5)
        .toList();
  }

  private static long number(String variable, long otherwise) {
    String said = System.getenv(variable);
    return said == null ? otherwise : Long.parseLong(said);
  }
}
