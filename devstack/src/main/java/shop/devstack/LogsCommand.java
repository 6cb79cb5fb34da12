package shop.devstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shop.devstack.supervision.Failure;
import shop.devstack.supervision.LogFile;
import shop.devstack.supervision.RunFolder;

/** Shows what a process has said. */
@Command(
    name = "logs",
    mixinStandardHelpOptions = true,
    description = "Shows the log of a service, also after the shop has ended.")
final class LogsCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "SERVICE[#n]",
      description = "Such as order-service, order-service#2, kafka, postgresql.",
      converter = InstanceName.Converter.class)
  private InstanceName instance = new InstanceName("", 0);

  @Option(names = "-f", description = "Go on showing what comes.")
  private boolean follow;

  @Option(names = "-n", description = "How many lines, ${DEFAULT-VALUE} if not said.")
  private int lines = 200;

  @Override
  public Integer call() throws IOException, InterruptedException {
    RunFolder folder = new RunFolder(Shop.settings().home());
    String id = instance.service() + "#" + Math.max(1, instance.number());
    Path log = folder.log(id);
    if (!Files.exists(log)) {
      List<String> known = folder.logFiles().stream().map(LogFile::name).toList();
      throw new Failure(
          "There is no log of %s; there are %s.".formatted(id, String.join(", ", known)));
    }
    new LogFile(log).copyTo(System.out, lines, () -> follow);
    return 0;
  }
}
