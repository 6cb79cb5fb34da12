package shop.identity.development;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What may be wrong with a token on purpose, to try that it is refused. */
enum Flaw {
  @JsonProperty("none")
  NONE,
  @JsonProperty("expired")
  EXPIRED,
  @JsonProperty("wrong-audience")
  WRONG_AUDIENCE,
  @JsonProperty("wrong-issuer")
  WRONG_ISSUER
}
