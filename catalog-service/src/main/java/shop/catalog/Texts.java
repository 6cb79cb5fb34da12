package shop.catalog;

/** What every text must be that crosses our border. */
public final class Texts {

  /**
   * No control characters, and no halves of characters: no database could keep them. Written so
   * that other languages understand it too: it stands in the OpenAPI document.
   */
  public static final String FORM = "^[^\\u0000-\\u001f\\u007f-\\u009f\\ud800-\\udfff]*$";

  /** What is said to who sends one. */
  public static final String MESSAGE = "must not contain control characters";

  private Texts() {}
}
