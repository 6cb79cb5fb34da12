package shop.identity.development;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import shop.identity.account.Account;
import shop.identity.account.Accounts;
import shop.identity.account.Role;
import shop.platform.problem.Problem;
import shop.platform.problem.Problems;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Tokens for the asking, on a development stack only; elsewhere there is nothing here. */
@Tag(name = "Development")
@RestController
class DevTokensController {

  private static final int AT_ONCE = 1000;

  private final DevelopmentProperties properties;
  private final Accounts accounts;
  private final TokenMint mint;
  private final JsonMapper json;

  DevTokensController(
      DevelopmentProperties properties, Accounts accounts, TokenMint mint, JsonMapper json) {
    this.properties = properties;
    this.accounts = accounts;
    this.mint = mint;
    this.json = json;
  }

  record MintedTokens(List<Minted> tokens) {}

  record Minted(String customer, String token) {}

  @Operation(
      operationId = "mintTokens",
      summary = "Tokens without signing in, on a development stack only",
      description =
          "Either `customers`, logins of accounts, or `count`, customers to invent."
              + " A `flaw` makes tokens that every service must refuse.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = TokenWish.class),
              examples = {
                @ExampleObject(name = "accounts", value = "{\"customers\": [\"minji\"]}"),
                @ExampleObject(
                    name = "invented",
                    value = "{\"count\": 1000, \"prefix\": \"rush\", \"roles\": [\"customer\"]}")
              }))
  @ApiResponse(
      responseCode = "200",
      description = "In the order of the wish",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = MintedTokens.class),
              examples =
                  @ExampleObject(
                      "{\"tokens\": [{\"customer\": \"minji\", \"token\": \"eyJhbGciOiJSUzI1NiJ9…\"}]}")))
  @ApiResponse(responseCode = "400", ref = "validation-failed")
  @ApiResponse(responseCode = "401", ref = "unauthorized")
  @ApiResponse(responseCode = "404", ref = "no-tokens")
  @ApiResponse(responseCode = "413", ref = "payload-too-large")
  @ApiResponse(responseCode = "415", ref = "unsupported-media-type")
  @ApiResponse(responseCode = "503", ref = "unavailable")
  @PostMapping(path = "/dev/tokens", consumes = MediaType.APPLICATION_JSON_VALUE)
  void tokens(
      @Valid @org.springframework.web.bind.annotation.RequestBody TokenWish wish,
      HttpServletResponse response)
      throws IOException {
    if (!properties.development()) {
      throw Problems.notFound("There is nothing at this address.").asException();
    }
    List<String> customers = wish.customers();
    List<Minted> known =
        customers == null ? List.of() : customers.stream().map(c -> known(c, wish)).toList();
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    try (JsonGenerator body = json.createGenerator(response.getOutputStream())) {
      body.writeStartObject().writeName("tokens").writeStartArray();
      known.forEach(body::writePOJO);
      invent(wish, body);
      body.writeEndArray().writeEndObject();
    }
  }

  private Minted known(String login, TokenWish wish) {
    Account account =
        accounts
            .withLogin(login)
            .orElseThrow(() ->
                Problem.of(
                        HttpStatus.NOT_FOUND,
                        "unknown-login",
                        "Unknown login",
                        "There is no login '%s'.".formatted(login))
                    .asException());
    List<String> roles = wish.roles();
    List<String> own = account.roles().stream().map(Role::claim).sorted().toList();
    return new Minted(
        account.id(),
        mint.withRoles(roles == null ? own : roles, wish.flawOrNone()).apply(account.id()));
  }

  /** Signs on all processors and writes as it goes: a hundred thousand tokens fill no memory. */
  private void invent(TokenWish wish, JsonGenerator body) {
    int count = wish.count() == null ? 0 : wish.count();
    Function<String, String> signed = mint.withRoles(wish.rolesOrCustomer(), wish.flawOrNone());
    for (int first = 1; first <= count; first += AT_ONCE) {
      List<Minted> some =
          IntStream.rangeClosed(first, Math.min(count, first + AT_ONCE - 1))
              .parallel()
              .mapToObj(number -> wish.idsPrefix() + "-" + number)
              .map(customer -> new Minted(customer, signed.apply(customer)))
              .toList();
      some.forEach(body::writePOJO);
    }
  }
}
