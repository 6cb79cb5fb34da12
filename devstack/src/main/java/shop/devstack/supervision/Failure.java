package shop.devstack.supervision;

/** Something that a person has to put right, told in one sentence. */
public final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A failure that {@code sentence} explains completely. */
  public Failure(String sentence) {
    super(sentence);
  }
}
