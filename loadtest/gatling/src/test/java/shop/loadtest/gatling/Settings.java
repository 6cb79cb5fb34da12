package shop.loadtest.gatling;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What the environment says, or else the playbook. */
record Settings(Playbook playbook, Map<String, String> environment) {

  static Settings read() {
    return new Settings(Playbook.read(), System.getenv());
  }

  String scenarioName() {
    return text("SHOP_SCENARIO");
  }

  Playbook.Scenario scenario() {
    return playbook.scenario(scenarioName());
  }

  String url() {
    return text("SHOP_URL");
  }

  /** At the root of the project, where the path is not absolute. */
  Path tokens() {
    return Playbook.root().resolve(text("SHOP_TOKENS"));
  }

  double rate() {
    return number("SHOP_RATE", scenario().rate());
  }

  double peak(String parameter) {
    return switch (parameter) {
      case "SHOP_RATE" -> rate();
      case "SHOP_SIGNINS" -> number(parameter, 0);
      default -> throw new IllegalArgumentException("No rate of arrivals: " + parameter);
    };
  }

  double seconds() {
    return number("SHOP_SECONDS", scenario().seconds());
  }

  /** The whole second that ends this share of the time. */
  int second(double share) {
    return (int) Math.round(seconds() * share);
  }

  int steps() {
    return (int) number("SHOP_STEPS", 1);
  }

  boolean sharesConnections() {
    String said = text("SHOP_CONNECTIONS");
    return (said.isEmpty() ? scenario().connections() : said).equals("shared");
  }

  double allowedFailures() {
    return number("SHOP_FAILED", scenario().failed());
  }

  double allowedOverloaded() {
    return number("SHOP_OVERLOADED", scenario().overloaded());
  }

  int allowedMillis(int usual) {
    return (int) number("SHOP_P95", usual);
  }

  int allowedMillisOfAStep() {
    return allowedMillis(scenario().p95().getOrDefault("reserve-step-1", 0));
  }

  double think() {
    return number("SHOP_THINK", 1);
  }

  List<String> logins() {
    return Arrays.asList(text("SHOP_LOGINS").split(",", -1));
  }

  String password() {
    return text("SHOP_PASSWORD");
  }

  String merchandiser() {
    return text("SHOP_MERCHANDISER");
  }

  String sale() {
    return text("SHOP_SALE");
  }

  String result() {
    return text("SHOP_RESULT");
  }

  /** Of the sale that is planned for these arrivals; at least one. */
  int units(double arrivals, double share) {
    return Math.max(1, (int) number("SHOP_UNITS", Math.ceil(arrivals * share)));
  }

  private double number(String name, double usual) {
    String said = text(name);
    return said.isEmpty() ? usual : Double.parseDouble(said);
  }

  private String text(String name) {
    Playbook.Parameter parameter = playbook.parameters().get(name);
    if (parameter == null) {
      throw new IllegalArgumentException("The playbook does not know the parameter " + name);
    }
    String said = environment.getOrDefault(name, "").strip();
    return said.isEmpty() ? parameter.usual() : said;
  }
}
