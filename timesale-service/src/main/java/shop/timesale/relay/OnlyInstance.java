package shop.timesale.relay;

/** The leader on a private database, which serves one instance only. */
final class OnlyInstance implements Leadership {

  @Override
  public boolean isOurs() {
    return true;
  }

  @Override
  public void resign() {
    // nobody could take over
  }
}
