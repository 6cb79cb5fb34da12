package shop.order.order;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that happened to an order, the oldest first. */
@Embeddable
class Timeline {

  @ElementCollection
  @CollectionTable(name = "order_timeline", joinColumns = @JoinColumn(name = "order_id"))
  @OrderColumn(name = "position")
  private List<TimelineEntry> entries = new ArrayList<>();

  @Transient private final List<TimelineEntry> news = new ArrayList<>();

  void note(Step step, Instant now, @Nullable String detail) {
    TimelineEntry entry = new TimelineEntry(step, now, detail);
    entries.add(entry);
    news.add(entry);
  }

  boolean has(Step step) {
    return entries.stream().anyMatch(entry -> entry.step() == step);
  }

  /** Whether this is what happened last. */
  boolean endsWith(Step step) {
    return !entries.isEmpty() && entries.getLast().step() == step;
  }

  List<TimelineEntry> entries() {
    return List.copyOf(entries);
  }

  /** What happened in this transaction and was not taken before. */
  List<TimelineEntry> takeNews() {
    List<TimelineEntry> taken = List.copyOf(news);
    news.clear();
    return taken;
  }
}
