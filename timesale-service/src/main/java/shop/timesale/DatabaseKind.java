package shop.timesale;

/** Which database this instance has; the two differ in their locks. */
public enum DatabaseKind {
  /** Shared by any number of instances. */
  POSTGRESQL,
  /** In the process of the only instance, for a first look. */
  H2;

  static DatabaseKind of(String jdbcUrl) {
    return jdbcUrl.startsWith("jdbc:postgresql:") ? POSTGRESQL : H2;
  }
}
