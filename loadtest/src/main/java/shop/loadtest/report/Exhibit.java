package shop.loadtest.report;

/** A day with all that a claim about it may need. */
record Exhibit(Day day, Figures figures, Baseline baseline) {}
