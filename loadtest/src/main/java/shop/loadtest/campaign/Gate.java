package shop.loadtest.campaign;

/** Lets all through while it is open. */
final class Gate {

  private boolean closed;

  synchronized void shut() {
    closed = true;
  }

  synchronized void open() {
    closed = false;
    notifyAll();
  }

  synchronized void pass() throws InterruptedException {
    while (closed) {
      wait();
    }
  }
}
