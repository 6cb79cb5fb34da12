package shop.acceptance.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Wrong, hostile and merely strange values, put into every place of a request in turn. */
final class Nonsense {

  /** What people and programs send into a field of text. */
  static final Map<String, String> TEXTS =
      Map.of(
          "an SQL statement", "x'; DROP TABLE product; --",
          "an SQL condition", "' OR '1'='1",
          "a script", "<script>alert(1)</script>",
          "a path", "../../../../etc/passwd",
          "an expression", "${jndi:ldap://127.0.0.1/a}#{7*7}",
          "another script's letters", "한정 판매 🎧 עברית",
          "a very long text", "x".repeat(3000));

  /** None of these belongs into any field. */
  static final Map<String, String> CONTROLS =
      Map.of(
          "a null character", "a\u0000b", "a line break", "a\r\nb: c", "an escape", "a\u001b[2Jb");

  /** What may stand where a number is expected. */
  static final List<String> NUMBERS =
      List.of(
          "-1",
          "0",
          "2147483648",
          "-9223372036854775809",
          "9223372036854775808",
          "1e400",
          "1.5",
          "\"1\"",
          "true",
          "null",
          "[]",
          "{}",
          "\"\\ud800\"");

  private Nonsense() {}

  /** The same body with one value wrong, for every value and every wrong value. */
  static Stream<Wrong> in(JsonNode body) {
    return places("", body).stream().flatMap(place -> wrong(body, place));
  }

  /** A body, and what is wrong with it. */
  record Wrong(String what, String body) {}

  private static Stream<Wrong> wrong(JsonNode body, String place) {
    JsonNode value = body.at(place);
    if (value.isObject()) {
      ObjectNode changed = (ObjectNode) body.deepCopy();
      ((ObjectNode) changed.at(place)).put("noSuchField", 1);
      return Stream.of(new Wrong("an unknown field in '%s'".formatted(place), changed.toString()));
    }
    Stream<Wrong> others =
        NUMBERS.stream()
            .map(other ->
                new Wrong("%s in %s".formatted(other, place), replace(body, place, other)));
    if (!value.isString()) {
      return others;
    }
    return Stream.concat(
        others,
        Stream.of(TEXTS, CONTROLS)
            .flatMap(texts -> texts.entrySet().stream())
            .map(text ->
                new Wrong(
                    "%s in %s".formatted(text.getKey(), place),
                    replace(
                        body, place, JsonMapper.shared().writeValueAsString(text.getValue())))));
  }

  /** Numbers need not be representable here, so this works on the text. */
  private static String replace(JsonNode body, String place, String json) {
    JsonNode changed = body.deepCopy();
    String mark = "\"@mark@\"";
    int last = place.lastIndexOf('/');
    JsonNode parent = changed.at(place.substring(0, last));
    String name = place.substring(last + 1);
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(name), "@mark@");
    } else {
      ((ObjectNode) parent).put(name, "@mark@");
    }
    return changed.toString().replace(mark, json);
  }

  private static List<String> places(String at, JsonNode value) {
    List<String> places = new ArrayList<>();
    if (value.isObject()) {
      places.add(at);
      value
          .propertyStream()
          .forEach(p -> places.addAll(places(at + "/" + p.getKey(), p.getValue())));
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        places.addAll(places(at + "/" + i, value.get(i)));
      }
    } else {
      places.add(at);
    }
    return places;
  }
}
