package shop.platform.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets many callers loose at the same moment and waits for all their answers. */
public final class InParallel {

  private InParallel() {}

  /** The answers in the order of the calls. */
  public static <T> List<T> call(List<Callable<T>> calls) {
    CountDownLatch start = new CountDownLatch(1);
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> waiting = new ArrayList<>();
      for (Callable<T> call : calls) {
        waiting.add(
            callers.submit(() -> {
              start.await();
              return call.call();
            }));
      }
      start.countDown();
      return answers(waiting);
    }
  }

  private static <T> List<T> answers(List<Future<T>> waiting) {
    List<T> answers = new ArrayList<>();
    for (Future<T> answer : waiting) {
      try {
        answers.add(answer.get());
      } catch (InterruptedException | ExecutionException e) {
        throw new AssertionError("A caller failed", e);
      }
    }
    return answers;
  }
}
