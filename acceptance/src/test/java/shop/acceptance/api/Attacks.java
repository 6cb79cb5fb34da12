package shop.acceptance.api;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import shop.acceptance.api.Operation.Parameter;
import tools.jackson.databind.JsonNode;

/** Everything that is tried on an operation, made from its document alone. */
final class Attacks {

  private final Tokens tokens;
  private final Verdict verdict;

  Attacks(Tokens tokens, Verdict verdict) {
    this.tokens = tokens;
    this.verdict = verdict;
  }

  /** A request, and which statuses are right. */
  record Attack(Call call, Right right) {}

  Stream<Attack> on(Operation operation) {
    Call call = Call.asDocumented(operation, tokens.of(operation.role()));
    // What is between services refuses everyone whose token we could have.
    return operation.isPublic()
        ? Stream.of(strangers(call), parameters(call), bodies(call)).flatMap(all -> all)
        : strangers(call);
  }

  /** Callers who may not do this. */
  private Stream<Attack> strangers(Call call) {
    Stream<Attack> bad =
        tokens.bad().entrySet().stream()
            .map(token ->
                attack(call.withToken(token.getValue()), token.getKey(), Right.UNAUTHORIZED));
    if (!call.operation().needsToken()) {
      return bad;
    }
    String role = call.operation().role();
    boolean between = !call.operation().isPublic();
    Stream<Attack> wrong =
        Stream.of("customer", "merchandiser", "operator")
            .filter(other -> between || !other.equals(role))
            .filter(_ -> !call.operation().takesAnyRole())
            .map(other -> attack(call.withToken(tokens.of(other)), "as " + other, Right.FORBIDDEN));
    Attack without = attack(call.withToken(null), "without a token", Right.UNAUTHORIZED);
    return Stream.of(bad, wrong, Stream.of(without)).flatMap(all -> all);
  }

  private static Stream<Attack> parameters(Call call) {
    return call.operation().parameters().stream().flatMap(parameter -> parameter(call, parameter));
  }

  private static Stream<Attack> parameter(Call call, Parameter parameter) {
    String name = parameter.name();
    Stream<Attack> texts =
        Nonsense.TEXTS.entrySet().stream()
            .filter(text -> !parameter.in().equals("header") || isLatin(text.getValue()))
            .map(text ->
                attack(
                    call.with(name, text.getValue()),
                    text.getKey() + " in " + name,
                    parameter.isNumber() ? Right.REFUSED : Right.ANSWERED));
    Stream<Attack> controls =
        Nonsense.CONTROLS.entrySet().stream()
            .filter(_ -> !parameter.in().equals("header"))
            .map(text ->
                attack(
                    call.with(name, text.getValue()),
                    text.getKey() + " in " + name,
                    Right.REFUSED));
    Stream<Attack> numbers =
        Nonsense.NUMBERS.stream()
            .map(number ->
                attack(
                    call.with(name, number), "%s in %s".formatted(number, name), Right.ANSWERED));
    Stream<Attack> missing =
        parameter.isRequired() && !parameter.in().equals("path")
            ? Stream.of(attack(call.without(name), "without " + name, Right.REFUSED))
            : Stream.empty();
    return Stream.of(texts, controls, numbers, missing).flatMap(all -> all);
  }

  private static boolean isLatin(String text) {
    return text.chars().allMatch(letter -> letter < 128);
  }

  private Stream<Attack> bodies(Call call) {
    if (call.operation().bodySchema().isEmpty()) {
      return Stream.empty();
    }
    JsonNode example =
        call.operation()
            .bodyExample()
            .orElseThrow(() -> new AssertionError(call.operation() + " has no example of a body"));
    return Stream.concat(
        shapes(call),
        Nonsense.in(example)
            .map(wrong -> attack(call.withBody(wrong.body()), wrong.what(), right(call, wrong))));
  }

  private Right right(Call call, Nonsense.Wrong wrong) {
    boolean hostile =
        wrong.what().startsWith("an unknown field")
            || Nonsense.CONTROLS.keySet().stream().anyMatch(wrong.what()::startsWith);
    return hostile || !verdict.allows(call.operation(), wrong.body())
        ? Right.REFUSED
        : Right.ANSWERED;
  }

  private static Stream<Attack> shapes(Call call) {
    Stream<Attack> malformed =
        List.of("", "{", "[]", "null", "\"text\"", "{\"a\":", "\u0000").stream()
            .map(body -> attack(call.withBody(body), "a body that is no object", Right.REFUSED));
    Stream<Attack> types =
        Set.of("text/plain", "application/xml", "multipart/form-data; boundary=x").stream()
            .map(type -> attack(call.withContentType(type), "as " + type, Right.UNSUPPORTED));
    String huge = "{\"noSuchField\": \"%s\"}".formatted("x".repeat(2_000_000));
    return Stream.of(
            malformed,
            types,
            Stream.of(attack(call.withBody(huge), "a huge body", Right.TOO_LARGE)))
        .flatMap(all -> all);
  }

  private static Attack attack(Call call, String what, Right right) {
    return new Attack(call.says(what), right);
  }
}
