package shop.identity.account;

import io.swagger.v3.oas.annotations.media.Schema;

/** What customers see of themselves. */
record CustomerView(
    @Schema(
            description = "Who they are for every service",
            example = "7d1c4b9e-2f0a-4c55-8a51-6f2f1f5c3d10")
        String customerId,
    @Schema(example = "sora") String login,
    @Schema(example = "윤소라") String name) {

  static CustomerView of(Account account) {
    return new CustomerView(account.id(), account.login(), account.name());
  }
}
