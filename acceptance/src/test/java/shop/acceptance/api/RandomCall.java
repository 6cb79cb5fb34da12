package shop.acceptance.api;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import shop.acceptance.api.Operation.Parameter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Requests that start from the documented one and go wrong somewhere, or not. */
final class RandomCall {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> WORDS =
      List.of(
          "a",
          "demo",
          "earbuds-hush-pro",
          "tok_approve",
          "KRW",
          "USD",
          "open",
          "2026-01-01T00:00:00Z");

  private RandomCall() {}

  static Call of(Call documented, Random chance) {
    Call call = documented.says("at random");
    for (Parameter parameter : documented.operation().parameters()) {
      if (chance.nextInt(3) == 0) {
        String value = parameter.in().equals("header") ? plainWord(chance) : text(chance);
        call = call.with(parameter.name(), value.isEmpty() ? "-" : value);
      }
    }
    var example = documented.operation().bodyExample();
    return example.isEmpty() ? call : call.withBody(changed(example.get(), chance).toString());
  }

  private static JsonNode changed(JsonNode node, Random chance) {
    if (chance.nextInt(6) == 0) {
      return anything(chance, 2);
    }
    return switch (node) {
      case ObjectNode object -> changedObject(object, chance);
      case ArrayNode array -> {
        ArrayNode others = JSON.arrayNode();
        int copies = chance.nextInt(3);
        array.forEach(each -> {
          for (int i = 0; i < copies; i++) {
            others.add(changed(each, chance));
          }
        });
        yield others;
      }
      default -> node;
    };
  }

  private static ObjectNode changedObject(ObjectNode object, Random chance) {
    ObjectNode other = JSON.objectNode();
    object
        .propertyStream()
        .filter(_ -> chance.nextInt(10) > 0)
        .forEach(property -> other.set(property.getKey(), changed(property.getValue(), chance)));
    if (chance.nextInt(20) == 0) {
      other.set(plainWord(chance), anything(chance, 1));
    }
    return other;
  }

  private static JsonNode anything(Random chance, int depth) {
    return switch (chance.nextInt(depth > 0 ? 9 : 7)) {
      case 0 -> JSON.nullNode();
      case 1 -> JSON.booleanNode(chance.nextBoolean());
      case 2 -> JSON.numberNode(chance.nextInt(200) - 100);
      case 3 -> JSON.numberNode(chance.nextLong());
      case 4 -> JSON.numberNode(chance.nextDouble() * 1e12);
      case 5, 6 -> JSON.stringNode(text(chance));
      case 7 -> JSON.arrayNode().add(anything(chance, depth - 1));
      default -> JSON.objectNode().set(plainWord(chance), anything(chance, depth - 1));
    };
  }

  private static String text(Random chance) {
    return switch (chance.nextInt(5)) {
      case 0 -> plainWord(chance);
      case 1 -> WORDS.get(chance.nextInt(WORDS.size()));
      case 2 -> pick(List.copyOf(Nonsense.TEXTS.values()), chance);
      case 3 -> String.valueOf(chance.nextInt());
      default -> letters(chance, 0x20, 0xd7ff);
    };
  }

  private static String pick(List<String> texts, Random chance) {
    return texts.stream().sorted().toList().get(chance.nextInt(texts.size()));
  }

  private static String plainWord(Random chance) {
    return "w" + letters(chance, 'a', 'z' + 1);
  }

  private static String letters(Random chance, int first, int beyond) {
    return chance
        .ints(chance.nextInt(1, 40), first, beyond)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
