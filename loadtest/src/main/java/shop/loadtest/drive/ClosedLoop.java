package shop.loadtest.drive;

import java.util.function.Supplier;

/** Each connection sends its next wish when the last was answered: it finds the ceiling. */
final class ClosedLoop implements Pace {

  private final Supplier<Wish> wishes;
  private final long end;

  ClosedLoop(Supplier<Wish> wishes, long end) {
    this.wishes = wishes;
    this.end = end;
  }

  @Override
  public void start() {}

  @Override
  public void free(Connection connection) {
    if (!over()) {
      connection.send(wishes.get(), System.nanoTime());
    }
  }

  @Override
  public boolean over() {
    return System.nanoTime() >= end;
  }

  @Override
  public long dropped() {
    return 0;
  }
}
