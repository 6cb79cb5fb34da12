package shop.platform.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Takes a service's runnable jar apart and has it serve real requests once, so that the JVM can
 * keep what it learned: loaded and linked classes, and which methods are worth compiling first.
 *
 * <p>Arguments: the runnable jar, the folder in which it is to lie, the folder with {@code
 * before.sql} and {@code requests.txt}, and the options of the JVM, which have to be those of later
 * starts. It never fails: without a cache a service only starts more slowly.
 */
public final class Training {

  private Training() {}

  /** Trains, or says why not. */
  public static void main(String[] args) {
    Path jar = Path.of(args[0]);
    Program program = new Program(jar, Path.of(args[1]));
    List<String> options = List.of(args).subList(3, args.length);
    try {
      String print = Fingerprint.of(jar, options);
      if (program.isTrained(print)) {
        System.out.println("The AOT cache of " + jar.getFileName() + " is still good.");
      } else {
        train(program, options, Path.of(args[2]), print);
      }
    } catch (IOException | RuntimeException e) {
      warn(jar, e.toString());
    } catch (InterruptedException e) {
      warn(jar, "interrupted");
    }
    System.exit(0); // the broker's threads would stay
  }

  private static void train(Program program, List<String> options, Path lesson, String print)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    program.takeApart();
    Surroundings surroundings = Surroundings.start(lesson.resolve("before.sql"));
    try (Trainee trainee = Trainee.start(program, options, surroundings)) {
      trainee.awaitReady();
      surroundings.prepare();
      new Requests(trainee.address(), lesson.resolve("requests.txt")).send();
    }
    program.keep(print);
    System.out.printf(
        "Trained %s in %.1f s: %s has %d MB.%n",
        program.jar().getFileName(),
        (System.nanoTime() - start) / 1e9,
        program.cache(),
        Files.size(program.cache()) >> 20);
  }

  private static void warn(Path jar, String reason) {
    System.out.printf(
        "[WARNING] %s was not trained and will start without an AOT cache: %s%n",
        jar.getFileName(), reason);
  }
}
