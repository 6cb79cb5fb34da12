package shop.loadtest.report;

/**
 * Hardly anybody hears nothing, or that the shop cannot.
 *
 * @param part of all customers who may be let down
 */
record EverybodyIsAnswered(double part) implements Claim {

  @Override
  public Finding in(Exhibit exhibit) {
    Figures figures = exhibit.figures();
    return new Finding(
        part == 0
            ? "every customer is answered"
            : "at most %.1f %% of the customers are lost".formatted(100 * part),
        figures.asked() > 0 && figures.lost() <= part * figures.asked(),
        "%,d of %,d lost".formatted(figures.lost(), figures.asked()));
  }
}
