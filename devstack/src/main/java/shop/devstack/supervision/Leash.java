package shop.devstack.supervision;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Runs another program's main class in this process and ends it when standard input ends: so the
 * broker and the payment provider's sandbox do not outlive a killed devstack.
 */
public final class Leash {

  private Leash() {}

  /** Runs the main class that the first argument names with the others. */
  public static void main(String[] args) throws Exception {
    Thread.ofPlatform().daemon().name("leash").start(Leash::endWithStandardInput);
    Class.forName(args[0])
        .getMethod("main", String[].class)
        .invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
  }

  private static void endWithStandardInput() {
    try {
      System.in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException broken) {
      // It has ended all the same.
    }
    System.exit(0);
  }
}
