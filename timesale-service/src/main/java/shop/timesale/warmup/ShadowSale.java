package shop.timesale.warmup;

/**
 * A sale that exists for a rehearsal alone. Wishes for it are decided like any others, on the real
 * database, and forgotten: no transaction in which it exists ever commits.
 */
public interface ShadowSale {

  /** From now on it can be wished from in this instance; answers its id, which nobody can guess. */
  String open();

  /** It is as unknown as any other sale that there is not. */
  void close();
}
