package shop.loadtest.report;

/** The sale's own schedule has capacity there and warm before the first customer. */
record CapacityBeforeOpening() implements Claim {

  @Override
  public Finding in(Exhibit exhibit) {
    double seconds = exhibit.figures().toCapacity();
    return new Finding(
        "capacity is there before the opening",
        exhibit.figures().most() > 1 && seconds < 0,
        exhibit.figures().most() > 1
            ? "%d instances %.0f s %s the opening"
                .formatted(
                    exhibit.figures().most(), Math.abs(seconds), seconds < 0 ? "before" : "after")
            : "never more than one instance");
  }
}
