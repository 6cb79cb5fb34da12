package shop.acceptance.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shop.acceptance.Door;
import shop.acceptance.RunningShop;

/** Access tokens of every kind, good and bad. */
final class Tokens {

  private final Map<String, String> good;
  private final Map<String, String> bad = new LinkedHashMap<>();

  Tokens(RunningShop shop) {
    good =
        Stream.of("customer", "merchandiser", "operator")
            .collect(Collectors.toMap(role -> role, role -> shop.token("--role", role, "doyun")));
    String customer = of("customer");
    bad.put("with a token that is none", "nonsense");
    bad.put("with another's signature", signedLike(of("merchandiser"), customer));
    bad.put("with a changed claim", customer.replaceFirst("\\.(.)", ".X"));
    bad.put("with an unsigned token", unsigned(customer));
    for (String flaw : List.of("expired", "wrong-audience", "wrong-issuer")) {
      bad.put("with a token of flaw " + flaw, flawed(shop, flaw));
    }
  }

  private static String flawed(RunningShop shop, String flaw) {
    Door.Answer minted =
        new Door(shop.address(), null)
            .post("/dev/tokens", Map.of("customers", List.of("doyun"), "flaw", flaw), Map.of());
    return minted.json().at("/tokens/0/token").asString();
  }

  /** A good token of this role. */
  String of(String role) {
    return good.getOrDefault(role, "");
  }

  /** Tokens that nobody may use, by what is wrong with them. */
  Map<String, String> bad() {
    return bad;
  }

  private static String signedLike(String other, String token) {
    return token.substring(0, token.lastIndexOf('.')) + other.substring(other.lastIndexOf('.'));
  }

  private static String unsigned(String token) {
    String header =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
    return header + token.substring(token.indexOf('.'), token.lastIndexOf('.') + 1);
  }
}
