package shop.identity.key;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The signing keys as operators see them: never the keys themselves. */
@Tag(name = "Signing keys", description = "For operators")
@SecurityRequirement(name = "token")
@ApiResponse(responseCode = "401", ref = "unauthorized")
@ApiResponse(responseCode = "403", ref = "forbidden")
@ApiResponse(responseCode = "503", ref = "unavailable")
@RestController
@RequestMapping(path = "/api/admin/keys", produces = MediaType.APPLICATION_JSON_VALUE)
class KeysController {

  private static final String EXAMPLE =
      """
      {"items": [
        {"keyId": "3f0e9f4e-6a4b-4f0e-9d53-0b1f8f0a7c11", "state": "next",
         "signsFrom": "2026-11-21T09:15:00Z"},
        {"keyId": "b7c1d9a2-1f3c-4d59-8a51-92f6f1f5c3d0", "state": "signing",
         "signsFrom": "2026-08-23T09:15:00Z"}]}
      """;

  private final KeyRing ring;
  private final KeyRotation rotation;

  KeysController(KeyRing ring, KeyRotation rotation) {
    this.ring = ring;
    this.rotation = rotation;
  }

  @Operation(
      operationId = "listSigningKeys",
      summary = "The published signing keys, the newest first (operator)",
      description =
          "`next` is published and does not sign yet; `signing` signs; `previous` is there for"
              + " tokens that it signed.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(examples = @ExampleObject(EXAMPLE)),
      useReturnTypeSchema = true)
  @GetMapping
  SigningKeys keys() {
    PublishedKey signing = ring.signing();
    return new SigningKeys(
        ring.published().stream().map(key -> SigningKey.of(key, signing)).toList());
  }

  @Operation(
      operationId = "rotateSigningKey",
      summary = "Begin a rotation now (operator)",
      description =
          "The next key is published at once and signs when everyone had time to see it. Harmless"
              + " when repeated: one that waits to sign is not followed by another.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(examples = @ExampleObject(EXAMPLE)),
      useReturnTypeSchema = true)
  @PostMapping("/rotation")
  SigningKeys rotate() {
    rotation.rotate();
    return keys();
  }

  record SigningKeys(List<SigningKey> items) {}

  record SigningKey(
      String keyId,
      @Schema(allowableValues = {"next", "signing", "previous"}) String state,
      Instant signsFrom) {

    static SigningKey of(PublishedKey key, PublishedKey signing) {
      int ahead = Integer.compare(key.generation(), signing.generation());
      String state = ahead > 0 ? "next" : ahead == 0 ? "signing" : "previous";
      return new SigningKey(key.key().getKeyID(), state, key.signsFrom());
    }
  }
}
