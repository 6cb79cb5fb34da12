package shop.identity.development;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shop.identity.account.Role;

/**
 * Whose tokens someone wants.
 *
 * @param customers logins of accounts
 * @param count how many customers to invent, who have no account
 * @param prefix what the ids of invented customers begin with
 * @param roles other roles than those of the account, or of an invented customer
 * @param flaw what is to be wrong with the tokens, if anything
 */
record TokenWish(
    @Nullable @Size(min = 1, max = 1000)
        List<@NotNull @Pattern(regexp = "^[A-Za-z0-9._-]{1,32}$") String> customers,
    @Nullable @Min(1) @Max(100_000) Integer count,
    @Nullable @Pattern(regexp = "^[a-z0-9][a-z0-9-]{0,31}$") String prefix,
    @Nullable @Size(max = 3)
        List<@NotNull @Pattern(regexp = "^(customer|merchandiser|operator)$") String> roles,
    @Nullable Flaw flaw) {

  @Schema(hidden = true)
  @AssertTrue(message = "say either 'customers' or 'count'")
  boolean isOneOfBoth() {
    return (customers == null) != (count == null);
  }

  String idsPrefix() {
    return Objects.requireNonNullElse(prefix, "load");
  }

  Flaw flawOrNone() {
    return Objects.requireNonNullElse(flaw, Flaw.NONE);
  }

  List<String> rolesOrCustomer() {
    return Objects.requireNonNullElseGet(roles, () -> List.of(Role.CUSTOMER.claim()));
  }
}
