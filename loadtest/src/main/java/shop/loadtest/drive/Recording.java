package shop.loadtest.drive;

import shop.loadtest.history.AnswerBody;
import shop.loadtest.history.History;

/** Writes what was asked and heard into a history. */
public final class Recording {

  private final History history;
  private final Moment start;
  private long count;

  /** Counts from {@code start}, which the history's head tells too. */
  public Recording(History history, Moment start) {
    this.history = history;
    this.start = start;
  }

  void add(Connection.Sent sent, Answer answer, long now) {
    Wish.Asked asked =
        new Wish.Asked(
            count++,
            start.at().plusNanos(sent.from() - start.nanos()),
            sent.at() - start.nanos(),
            now - start.nanos(),
            null);
    AnswerBody body = new AnswerBody(answer.body());
    history.add(sent.wish().exchange(asked, answer.status(), answer.type(), body));
  }
}
