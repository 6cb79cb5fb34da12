package shop.loadtest.gatling;

import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.responseTimeInMillis;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.CheckBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Sends requests of one flow and counts the answers by kind: the status, or the problem's type.
 *
 * @param suffix of the requests' names
 */
record Asking(Settings settings, Answers answers, String suffix) {

  static final String NO_ANSWER = "no-answer";

  private static final Pattern TYPE = Pattern.compile("\"type\"\\s*:\\s*\"[^\"]*/([a-z-]+)\"");
  private static final String STATUS = "status";
  private static final String MILLIS = "millis";
  private static final String KIND = "kind";
  private static final int FIRST_PROBLEM = 400;

  /** The parts of a request before its answer. */
  interface Wish extends Function<io.gatling.javaapi.http.Http, HttpRequestActionBuilder> {}

  /**
   * Sends a request; a kind of answer that is not proper fails it.
   *
   * @param found what to read from an answer that is no problem
   */
  ChainBuilder ask(String name, Wish wish, CheckBuilder... found) {
    HttpRequestActionBuilder request =
        wish.apply(http(name + suffix))
            .check(status().saveAs(STATUS), responseTimeInMillis().saveAs(MILLIS))
            .check(bodyString().transformWithSession(Asking::kind).saveAs(KIND))
            .check(
                bodyString()
                    .transformWithSession(Asking::kind)
                    .validate(
                        "a proper answer",
                        (kind, _) -> accepted(kind, settings.playbook().proper(name))));
    HttpRequestActionBuilder reading =
        found.length == 0
            ? request
            : request.checkIf((answer, _) -> answer.status().code() < FIRST_PROBLEM).then(found);
    return exec(session -> session.removeAll(STATUS, MILLIS, KIND))
        .exec(reading)
        .exec(session -> counted(name + suffix, session));
  }

  /** The customer does nothing for so many seconds: from least to most. */
  ChainBuilder think(int least, int most) {
    return exec(pause(thought(least), thought(most)));
  }

  private Duration thought(int seconds) {
    return Duration.ofMillis(Math.round(1000 * seconds * settings.think()));
  }

  private static String kind(String body, Session session) {
    int status = session.getInt(STATUS);
    if (status >= FIRST_PROBLEM) {
      var type = TYPE.matcher(body);
      if (type.find()) {
        return type.group(1);
      }
    }
    return String.valueOf(status);
  }

  private String accepted(String kind, Set<String> proper) {
    if (proper.contains(kind) || kind.equals(settings.playbook().overloaded())) {
      return kind;
    }
    throw new IllegalStateException(kind);
  }

  private Session counted(String request, Session session) {
    String kind = session.getString(KIND);
    answers.count(request, kind == null ? NO_ANSWER : kind);
    if (session.contains(MILLIS)) {
      answers.took(request, session.getInt(MILLIS));
    }
    return session;
  }

  /** Whether the last answer was no problem. */
  static boolean went(Session session) {
    return session.contains(STATUS) && session.getInt(STATUS) < FIRST_PROBLEM;
  }
}
