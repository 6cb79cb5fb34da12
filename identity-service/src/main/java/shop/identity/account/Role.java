package shop.identity.account;

import java.util.Locale;

/** What someone may do in the shop. */
public enum Role {
  /** Buys. */
  CUSTOMER,
  /** Plans sales, keeps products, refunds. */
  MERCHANDISER,
  /** Runs the shop. */
  OPERATOR;

  /** As it stands in tokens. */
  public String claim() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The role that stands as {@code claim} in tokens.
   *
   * @throws IllegalArgumentException for any other word
   */
  public static Role of(String claim) {
    return valueOf(claim.toUpperCase(Locale.ROOT));
  }
}
