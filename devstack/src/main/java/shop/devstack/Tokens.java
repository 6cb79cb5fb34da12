package shop.devstack;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import shop.devstack.http.Http;
import shop.devstack.http.Http.Answer;
import shop.devstack.supervision.Failure;

/** Access tokens for the asking, as only a development stack gives them. */
record Tokens(Http identity, List<String> roles) {

  private static final int AT_ONCE = 500;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Those of whoever has one of {@code roles}, or the roles of a login when there are none. */
  Tokens(String address, List<String> roles) {
    this(new Http(address, PATIENCE), roles);
  }

  /** The tokens of those who sign in with these names. */
  List<String> of(List<String> logins) throws IOException {
    return ask(Map.of("customers", logins));
  }

  /** Tokens of {@code count} made-up customers, always the same ones, some at a time. */
  void invent(int count, Consumer<String> receiver) throws IOException {
    for (int given = 0; given < count; given += AT_ONCE) {
      int some = Math.min(AT_ONCE, count - given);
      ask(Map.of("count", some, "prefix", "load-" + given)).forEach(receiver);
    }
  }

  private List<String> ask(Map<String, Object> whose) throws IOException {
    Map<String, Object> wish = new HashMap<>(whose);
    if (!roles.isEmpty()) {
      wish.put("roles", roles);
    }
    Answer answer = identity.send("POST", "/dev/tokens", wish);
    if (answer.status() != 200) {
      throw new Failure("No token was given (%d). %s".formatted(answer.status(), answer.text()));
    }
    return answer.json().path("tokens").valueStream().map(t -> t.path("token").asString()).toList();
  }
}
