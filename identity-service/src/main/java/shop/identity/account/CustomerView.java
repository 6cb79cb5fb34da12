package shop.identity.account;

/** What customers see of themselves. */
record CustomerView(String customerId, String login, String name) {

  static CustomerView of(Account account) {
    return new CustomerView(account.id(), account.login(), account.name());
  }
}
