package shop.platform;

import java.io.Serial;

/** One of several instances was started on a database of its own. */
final class PrivateDatabaseException extends IllegalStateException {

  @Serial private static final long serialVersionUID = 1L;

  PrivateDatabaseException() {
    super("SHOP_REPLICATED=true needs a database that all instances share");
  }
}
