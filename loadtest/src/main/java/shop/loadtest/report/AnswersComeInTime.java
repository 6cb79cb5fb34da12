package shop.loadtest.report;

/**
 * Nearly all customers are answered fast.
 *
 * @param p99 milliseconds within which 99 of 100 must be
 */
record AnswersComeInTime(double p99) implements Claim {

  @Override
  public Finding in(Exhibit exhibit) {
    Rush.Latency latency = exhibit.day().rush().latency();
    return new Finding(
        "99 of 100 answers within %.0f ms".formatted(p99),
        exhibit.figures().asked() > 0 && latency.p99() <= p99,
        "p50 %.0f ms, p99 %.0f ms, longest %.0f ms"
            .formatted(latency.p50(), latency.p99(), latency.max()));
  }
}
