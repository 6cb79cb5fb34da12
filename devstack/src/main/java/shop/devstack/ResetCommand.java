package shop.devstack;

import picocli.CommandLine.Command;
import shop.devstack.control.ControlClient;
import shop.devstack.parts.Parts;
import shop.devstack.parts.Secrets;
import shop.devstack.parts.Settings;
import shop.devstack.supervision.Failure;

/** Wipes the data of a shop that is not running. */
@Command(
    name = "reset",
    mixinStandardHelpOptions = true,
    description = "Wipes databases, events, secrets and logs; refuses while the shop runs.")
final class ResetCommand implements Runnable {

  @Override
  public void run() {
    Settings settings = Shop.settings();
    if (ControlClient.find(settings.home()).isPresent()) {
      throw new Failure("The shop is running: end it first with ./shop down");
    }
    try (HomeLock _ = HomeLock.take(settings.home())) {
      WholeShop.endLeftovers(settings);
      new Parts(settings, new Secrets(settings.home())).wipe();
    }
    System.out.println("All data is gone; the next ./shop up starts afresh.");
  }
}
