package shop.acceptance.api;

/** Which statuses are right for an attack. */
enum Right {
  UNAUTHORIZED(401, 401),
  FORBIDDEN(403, 403),
  TOO_LARGE(413, 413),
  UNSUPPORTED(415, 415),
  REFUSED(400, 499),
  ANSWERED(200, 499);

  private final int first;
  private final int last;

  Right(int first, int last) {
    this.first = first;
    this.last = last;
  }

  boolean allows(int status) {
    return first <= status && status <= last;
  }
}
