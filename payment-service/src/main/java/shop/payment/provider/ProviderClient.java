package shop.payment.provider;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import feign.Response;

/** The provider's HTTP interface. A no is an answer here, so nothing is thrown by status. */
@Headers({"Idempotency-Key: {key}", "Content-Type: application/json", "Accept: application/json"})
interface ProviderClient {

  @RequestLine("POST /v1/authorizations")
  Response authorise(@Param("key") String key, Authorisation body);

  @RequestLine("POST /v1/authorizations/{id}/capture")
  Response capture(@Param("key") String key, @Param("id") String id);

  @RequestLine("POST /v1/authorizations/{id}/void")
  Response release(@Param("key") String key, @Param("id") String id);

  @RequestLine("POST /v1/authorizations/{id}/refunds")
  Response refund(@Param("key") String key, @Param("id") String id, Refund body);

  @RequestLine("GET /v1/authorizations/{id}")
  Response find(@Param("key") String key, @Param("id") String id);

  /** A wish to hold money; the reference becomes part of the authorisation's id. */
  record Authorisation(String reference, long amount, String currency, String card) {}

  /** A wish to give money back. */
  record Refund(long amount) {}
}
