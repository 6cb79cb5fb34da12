package shop.payment;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service answered. */
public record Answer(int status, String type, String body) {

  static Answer of(HttpResponse<String> response) {
    String type = response.headers().firstValue("Content-Type").orElse("");
    return new Answer(response.statusCode(), type, response.body());
  }

  public JsonNode json() {
    return JsonMapper.shared().readTree(body);
  }

  /** How a payment stands, if that was the answer. */
  public String standing() {
    return json().path("status").asString();
  }
}
