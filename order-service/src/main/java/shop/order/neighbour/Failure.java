package shop.order.neighbour;

import feign.FeignException;
import java.util.Set;
import shop.order.saga.Unanswered;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes sense of a call that did not return. */
public final class Failure {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** Asked too slowly, too early or too often. */
  private static final Set<Integer> PASSING = Set.of(408, 425, 429);

  private Failure() {}

  /** An answer that we cannot use is a mistake of one of us; everything else may pass. */
  public static Unanswered of(RuntimeException failure) {
    int status = status(failure);
    boolean answered = status >= 200 && status < 500 && !PASSING.contains(status);
    return answered
        ? new Unanswered.Refused("status " + status)
        : new Unanswered.Unavailable(reason(failure));
  }

  /** The problem that a neighbour refused with, an empty object if it is none. */
  public static JsonNode problem(RuntimeException failure) {
    if (failure instanceof FeignException answer && status(failure) < 500) {
      try {
        return JSON.readTree(answer.contentUTF8());
      } catch (JacksonException notJson) {
        return JSON.createObjectNode();
      }
    }
    return JSON.createObjectNode();
  }

  /** The last part of a problem's type, empty if it has none. */
  public static String type(JsonNode problem) {
    String type = problem.path("type").asString("");
    return type.substring(type.lastIndexOf('/') + 1);
  }

  private static int status(RuntimeException failure) {
    return failure instanceof FeignException answer ? answer.status() : -1;
  }

  private static String reason(RuntimeException failure) {
    String message = String.valueOf(failure.getMessage());
    return message.lines().findFirst().orElse(failure.getClass().getSimpleName());
  }
}
