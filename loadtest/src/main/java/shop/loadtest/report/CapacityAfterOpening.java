package shop.loadtest.report;

/** Who scales by what is there already cannot have capacity before anybody comes. */
record CapacityAfterOpening() implements Claim {

  @Override
  public Finding in(Exhibit exhibit) {
    Figures figures = exhibit.figures();
    return new Finding(
        "without the schedule capacity comes after the opening",
        figures.most() > 1 && figures.toCapacity() > 0,
        figures.most() > 1
            ? "%d instances %.0f s %s the opening"
                .formatted(
                    figures.most(),
                    Math.abs(figures.toCapacity()),
                    figures.toCapacity() < 0 ? "before" : "after")
            : "never more than one instance");
  }
}
