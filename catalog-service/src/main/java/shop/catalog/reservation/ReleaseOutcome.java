package shop.catalog.reservation;

/** What a release found; whatever it is, nothing is held under this id from now on. */
sealed interface ReleaseOutcome {

  /** The units are free again. */
  record GivenBack() implements ReleaseOutcome {}

  /** Nothing was held yet, and nothing will be. */
  record ReleasedBefore() implements ReleaseOutcome {}

  /** It was released before. */
  record Repeated() implements ReleaseOutcome {}
}
