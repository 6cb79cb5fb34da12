package shop.payment.ledger;

/**
 * A kind of movement of money. An authorisation and its void move none, so the ledger does not know
 * them.
 */
public enum Movement {
  CAPTURE(Account.PROVIDER, Account.SALES),
  REFUND(Account.REFUNDS, Account.PROVIDER);

  private final Account debit;
  private final Account credit;

  Movement(Account debit, Account credit) {
    this.debit = debit;
    this.credit = credit;
  }

  Account debit() {
    return debit;
  }

  Account credit() {
    return credit;
  }
}
