package shop.loadtest.story;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;

/**
 * Someone who can buy.
 *
 * @param name as the services know it
 */
record Guest(String name, String token) {

  private static final JsonMapper JSON = new JsonMapper();

  /** Whoever a token names. */
  static Guest of(String token) {
    String claims = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
    byte[] json = Base64.getUrlDecoder().decode(claims.getBytes(StandardCharsets.US_ASCII));
    return new Guest(JSON.readTree(json).path("sub").asString(), token);
  }
}
