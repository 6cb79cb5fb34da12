package shop.timesale.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import shop.platform.events.Event;
import shop.platform.events.EventPublisher;

/** A broker that keeps what it is told, or is away, or takes its time. */
final class BrokerStandIn implements EventPublisher {

  enum Mood {
    WELL,
    AWAY,
    SILENT
  }

  private final List<Event> told = new ArrayList<>();
  private final List<CompletableFuture<?>> unanswered = new ArrayList<>();
  private Mood mood = Mood.WELL;

  synchronized void mood(Mood now) {
    mood = now;
    if (now == Mood.WELL) {
      unanswered.forEach(answer -> answer.complete(null));
      unanswered.clear();
    }
  }

  synchronized List<Event> told() {
    return List.copyOf(told);
  }

  synchronized int unanswered() {
    return unanswered.size();
  }

  @Override
  public synchronized CompletableFuture<?> send(Event event) {
    return switch (mood) {
      case AWAY -> CompletableFuture.failedFuture(new IllegalStateException("away"));
      case WELL -> {
        told.add(event);
        yield CompletableFuture.completedFuture(null);
      }
      case SILENT -> {
        told.add(event);
        CompletableFuture<?> answer = new CompletableFuture<>();
        unanswered.add(answer);
        yield answer;
      }
    };
  }
}
