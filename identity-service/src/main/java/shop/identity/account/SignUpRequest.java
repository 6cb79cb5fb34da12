package shop.identity.account;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Someone's wish to become a customer. */
record SignUpRequest(
    @NotNull(message = "is missing")
        @Pattern(
            regexp = "^[A-Za-z0-9][A-Za-z0-9._-]{2,31}$",
            message = "must be 3 to 32 letters, digits, dots, dashes or underscores")
        @Schema(example = "sora")
        String login,
    @NotBlank(message = "is missing")
        @Size(max = 100, message = "must have at most 100 characters")
        @Pattern(regexp = "^[^\\x00-\\x1f\\x7f]*$", message = "must not contain control characters")
        @Schema(example = "윤소라")
        String name,
    @NotNull(message = "is missing")
        @Size(max = 200, message = "is too long")
        @Pattern(regexp = "^[^\\x00-\\x1f\\x7f]*$", message = "must not contain control characters")
        @Schema(
            description = "10 characters to 72 bytes, not with the login in it",
            example = "correct horse battery")
        String password) {

  /** Without the password: it has no business in a log. */
  @Override
  public String toString() {
    return "SignUpRequest[login=%s]".formatted(login);
  }
}
