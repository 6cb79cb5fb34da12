package shop.gateway.forward;

import java.util.regex.Pattern;

/**
 * Knows the paths that mean to a service just what they say. In others (dots, encoded slashes, path
 * parameters) a service may read another path than the gateway did, and an inner one at that.
 */
final class PlainPath {

  private static final Pattern TRICKS =
      Pattern.compile("/\\.{1,2}(/|$)|//|[;\\\\]|%(2[eEfF5]|3[bB]|5[cC]|[01][0-9a-fA-F]|7[fF])");

  private PlainPath() {}

  static boolean is(String raw) {
    return !TRICKS.matcher(raw).find();
  }
}
