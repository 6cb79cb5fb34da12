package shop.identity.account;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
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
@RestController
@RequestMapping("/api/customers")
class CustomersController {

  private final SignUp signUp;
  private final Accounts accounts;

  CustomersController(SignUp signUp, Accounts accounts) {
    this.signUp = signUp;
    this.accounts = accounts;
  }

  @PostMapping
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
  @GetMapping("/me")
  ResponseEntity<Object> me(@AuthenticationPrincipal(expression = "subject") String customer) {
    return accounts
        .withId(customer)
        .map(account -> ResponseEntity.<Object>ok(CustomerView.of(account)))
        .orElseGet(() -> Problems.notFound("There is no account behind this token.").toResponse());
  }
}
