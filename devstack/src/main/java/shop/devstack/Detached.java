package shop.devstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import shop.devstack.control.ControlClient;
import shop.devstack.parts.Commands;
import shop.devstack.parts.Settings;
import shop.devstack.supervision.Failure;
import shop.devstack.supervision.LogFile;
import shop.devstack.supervision.RunFolder;

/** A {@code ./shop up} that runs on by itself, shown until it is ready. */
final class Detached {

  private Detached() {}

  static int start(Settings settings, List<String> arguments) throws InterruptedException {
    Path log = new RunFolder(settings.home()).log("devstack#1");
    try {
      Files.writeString(log, "");
      List<String> command = new ArrayList<>(Commands.ourselves());
      command.addAll(arguments);
      Process shop = Commands.start(command, Map.of(), log);
      new LogFile(log).copyTo(System.out, 0, () -> shop.isAlive() && !isReady(settings));
      if (!shop.isAlive()) {
        throw new Failure("The shop did not start.");
      }
      return 0;
    } catch (IOException e) {
      throw new Failure("The shop cannot be started: %s.".formatted(e.getMessage()));
    }
  }

  private static boolean isReady(Settings settings) {
    return ControlClient.find(settings.home())
        .map(control -> control.status().phase().equals("ready"))
        .orElse(false);
  }
}
