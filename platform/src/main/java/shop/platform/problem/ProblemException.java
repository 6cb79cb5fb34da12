package shop.platform.problem;

import java.io.Serial;

/** Carries a problem to the edge from where only an exception can leave. */
public final class ProblemException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  ProblemException(Problem problem) {
    super(problem.type(), null, false, false);
    this.problem = problem;
  }

  /** What the caller is told. */
  public Problem problem() {
    return problem;
  }
}
