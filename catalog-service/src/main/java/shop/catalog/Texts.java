package shop.catalog;

/** What every text must be that crosses our border. */
public final class Texts {

  /** No control characters, and no halves of characters: no database could keep them. */
  public static final String FORM = "[^\\p{Cc}\\p{Cs}]*";

  /** What is said to who sends one. */
  public static final String MESSAGE = "must not contain control characters";

  private Texts() {}
}
