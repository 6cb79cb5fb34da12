package shop.identity.account;

/** What came of a wish to become a customer. */
sealed interface SignUpOutcome {

  /** They may sign in now. */
  record SignedUp(Account account) implements SignUpOutcome {}

  /** Someone else has this login. */
  record LoginTaken(String login) implements SignUpOutcome {}

  /** The password breaks a rule, which the words name. */
  record PasswordRefused(String words) implements SignUpOutcome {}
}
