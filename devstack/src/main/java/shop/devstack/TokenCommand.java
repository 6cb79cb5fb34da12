package shop.devstack;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shop.devstack.control.ControlClient;
import shop.devstack.supervision.Failure;

/** Prints access tokens, as only a development stack can. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    description = "Prints an access token, for curl and for load tests.")
final class TokenCommand implements Callable<Integer> {

  @Parameters(arity = "0..*", paramLabel = "NAME", description = "Customers, such as minji.")
  private List<String> names = List.of();

  @Option(names = "--role", paramLabel = "ROLE", description = "Such as merchandiser or operator.")
  private @Nullable String role;

  @Option(names = "--count", description = "Tokens of so many made-up customers, one a line.")
  private int count;

  @Override
  public Integer call() throws InterruptedException {
    if (names.isEmpty() == (count == 0)) {
      throw new Failure("Name a customer, as in './shop token minji', or say --count 1000.");
    }
    ControlClient control = ControlClient.of(Shop.settings().home());
    ShopApi api = new ShopApi(control.address("identity-service"));
    api.tokens(names, role, count).forEach(System.out::println);
    return 0;
  }
}
