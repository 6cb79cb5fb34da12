package shop.identity.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Someone's wish to become a customer. */
record SignUpRequest(
    @NotNull(message = "is missing")
        @Pattern(
            regexp = "[A-Za-z0-9][A-Za-z0-9._-]{2,31}",
            message = "must be 3 to 32 letters, digits, dots, dashes or underscores")
        String login,
    @NotBlank(message = "is missing") @Size(max = 100, message = "must have at most 100 characters")
        String name,
    @NotNull(message = "is missing") @Size(max = 200, message = "is too long") String password) {

  /** Without the password: it has no business in a log. */
  @Override
  public String toString() {
    return "SignUpRequest[login=%s]".formatted(login);
  }
}
