package shop.devstack;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import shop.devstack.control.ControlClient;
import shop.devstack.parts.Settings;
import shop.devstack.supervision.Failure;

/** Ends everything cleanly, also what a killed {@code ./shop up} has left. */
@Command(
    name = "down",
    mixinStandardHelpOptions = true,
    description = "Ends the shop; its data stays.")
final class DownCommand implements Callable<Integer> {

  private static final int PATIENCE_SECONDS = 120;

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = Shop.settings();
    Optional<ControlClient> running = ControlClient.find(settings.home());
    if (running.isPresent()) {
      end(running.get());
      System.out.println("The shop has ended.");
      return 0;
    }
    try (HomeLock _ = HomeLock.take(settings.home())) {
      int left = WholeShop.endLeftovers(settings);
      System.out.println(
          left == 0 ? "The shop is not running." : "Ended %d left processes.".formatted(left));
    }
    return 0;
  }

  private static void end(ControlClient shop) throws InterruptedException {
    Optional<ProcessHandle> devstack = ProcessHandle.of(shop.status().processes().getFirst().pid());
    shop.down();
    try {
      if (devstack.isPresent()) {
        devstack.get().onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
    } catch (TimeoutException | ExecutionException e) {
      throw new Failure("The shop has not ended after %d seconds.".formatted(PATIENCE_SECONDS));
    }
  }
}
