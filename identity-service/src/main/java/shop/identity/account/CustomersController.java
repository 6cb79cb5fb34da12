package shop.identity.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import shop.platform.problem.Problem;
import shop.platform.problem.Problems;

/** Sign-up, and what customers may know of themselves. */
@Tag(name = "Customers")
@ApiResponse(responseCode = "401", ref = "unauthorized")
@ApiResponse(responseCode = "503", ref = "unavailable")
@RestController
@RequestMapping(path = "/api/customers", produces = MediaType.APPLICATION_JSON_VALUE)
class CustomersController {

  private final SignUp signUp;
  private final Accounts accounts;

  CustomersController(SignUp signUp, Accounts accounts) {
    this.signUp = signUp;
    this.accounts = accounts;
  }

  @Operation(operationId = "signUp", summary = "Become a customer")
  @ApiResponse(
      responseCode = "201",
      description = "They can sign in now",
      content = @Content(schema = @Schema(implementation = CustomerView.class)))
  @ApiResponse(responseCode = "400", ref = "sign-up-unreadable")
  @ApiResponse(responseCode = "409", ref = "login-taken")
  @ApiResponse(responseCode = "413", ref = "payload-too-large")
  @ApiResponse(responseCode = "415", ref = "unsupported-media-type")
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Object> signUp(@Valid @RequestBody SignUpRequest request) {
    return switch (signUp.signUp(request.login(), request.name(), request.password())) {
      case SignUpOutcome.SignedUp(Account account) ->
          ResponseEntity.created(URI.create("/api/customers/me")).body(CustomerView.of(account));
      case SignUpOutcome.LoginTaken(String login) ->
          Problem.of(
                  HttpStatus.CONFLICT,
                  "login-taken",
                  "Login taken",
                  "The login '%s' belongs to someone else; choose another.".formatted(login))
              .toResponse();
      case SignUpOutcome.PasswordRefused(String words) ->
          Problems.validationFailed("The password " + words + ".")
              .with("errors", List.of(Map.of("field", "password", "message", words)))
              .toResponse();
    };
  }

  /** Clients, tokens minted for load tests and erased people have a token but no account. */
  @Operation(operationId = "getMe", summary = "Who you are, by your token")
  @SecurityRequirement(name = "token")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CustomerView.class)))
  @ApiResponse(responseCode = "404", ref = "no-account")
  @GetMapping("/me")
  ResponseEntity<Object> me(
      @AuthenticationPrincipal(expression = "subject") @Parameter(hidden = true) String customer) {
    return accounts
        .withId(customer)
        .map(account -> ResponseEntity.<Object>ok(CustomerView.of(account)))
        .orElseGet(() -> Problems.notFound("There is no account behind this token.").toResponse());
  }
}
