package shop.devstack.supervision;

/** Something that a person has to put right, told in one sentence. */
public final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String sentence;

  /** A failure that {@code sentence} explains completely. */
  public Failure(String sentence) {
    this.sentence = sentence;
  }

  @Override
  public String getMessage() {
    return sentence;
  }
}
