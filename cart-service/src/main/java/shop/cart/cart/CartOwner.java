package shop.cart.cart;

/** Whose cart it is: nobody else ever sees it. */
public sealed interface CartOwner {

  /** The name of the owner's only cart. */
  String cartId();

  /** Someone who has signed in, by the id in the access token. */
  record Customer(String id) implements CartOwner {

    private static final int LONGEST = 255;

    /** Refuses what cannot be kept. */
    public Customer {
      if (id.isEmpty() || id.length() > LONGEST) {
        throw new IllegalArgumentException("Not the id of a customer");
      }
    }

    @Override
    public String cartId() {
      return "customer:" + id;
    }
  }

  /** Someone who has not signed in, by the hash of a token. */
  record Guest(String tokenHash) implements CartOwner {

    @Override
    public String cartId() {
      return "guest:" + tokenHash;
    }
  }
}
