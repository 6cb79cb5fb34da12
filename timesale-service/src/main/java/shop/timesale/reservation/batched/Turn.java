package shop.timesale.reservation.batched;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Someone who waits in a line, and the answer to come.
 *
 * @param <A> the kind of answer
 */
abstract sealed class Turn<A> permits WishTurn, ReturnTurn {

  private final CompletableFuture<A> answer = new CompletableFuture<>();
  private @Nullable Line line;
  private boolean sent;
  private boolean gone;

  /** Turns with equal names want the same; one of them waits for all. */
  abstract Record name();

  /** Who may stand in a batch once only, so that a batch has no conflict within itself. */
  abstract Record party();

  /** The answer when there is no such sale. */
  abstract void refuseForEver();

  /** The answer when nothing was done, and may be tried again. */
  abstract void refuseForNow();

  /** The answer when nobody knows whether the database has done it. */
  abstract void leaveUnknown();

  /** Where it waits; said by the line itself. */
  final void waitsIn(Line entered) {
    line = entered;
  }

  final void answer(A outcome) {
    answer.complete(outcome);
  }

  final void fail(RuntimeException failure) {
    answer.completeExceptionally(failure);
  }

  /** Waits for the answer; when patience ends, it is not sent any more or its answer stays open. */
  final A await(Duration patience) {
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      giveUp();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      giveUp();
    } catch (ExecutionException e) {
      throw failure(e);
    }
    try {
      return answer.join();
    } catch (CompletionException e) {
      throw failure(e);
    }
  }

  /** Ends the waiting: what was never sent has surely not been done. */
  final void giveUp() {
    Line entered = line;
    if (entered != null) {
      entered.leave(this);
    }
    if (stays()) {
      refuseForNow();
    } else {
      leaveUnknown();
    }
  }

  /** From now on it may have been sent; false if whoever waited has gone, and it must not be. */
  final synchronized boolean departs() {
    sent = !gone;
    return sent;
  }

  /** False if it may have been sent; if not, it never will be. */
  private synchronized boolean stays() {
    gone = !sent;
    return gone;
  }

  private static RuntimeException failure(Exception wrapper) {
    return wrapper.getCause() instanceof RuntimeException cause
        ? cause
        : new IllegalStateException(wrapper);
  }
}
