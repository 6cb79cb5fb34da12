package shop.platform.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics that a service writes and reads, and where it puts aside what it cannot take. */
final class Topics {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final EventsProperties events;
  private final Set<String> names;

  Topics(EventsProperties events, Collection<String> reads, String service) {
    this.events = events;
    this.names = new LinkedHashSet<>(events.publishes());
    this.names.addAll(reads);
    reads.forEach(type -> names.add(deadLetters(type, service)));
  }

  static String deadLetters(String type, String service) {
    return "%s.%s.dlt".formatted(type, service);
  }

  /** Creates what is missing, and never changes what is there: that would move keys. */
  void create(Map<String, Object> connection)
      throws InterruptedException, ExecutionException, TimeoutException {
    try (Admin admin = Admin.create(connection)) {
      List<String> missing = new ArrayList<>(names);
      missing.removeAll(admin.listTopics().names().get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
      var created = admin.createTopics(missing.stream().map(this::topic).toList()).values();
      for (var topic : created.values()) {
        try {
          topic.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
          ignoreIfThere(e);
        }
      }
    }
  }

  private NewTopic topic(String name) {
    return new NewTopic(name, events.partitions(), events.replication())
        .configs(
            Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(events.retention().toMillis())));
  }

  /** Another service that shares the topic may have been faster. */
  private static void ignoreIfThere(ExecutionException e) throws ExecutionException {
    if (!(e.getCause() instanceof TopicExistsException)) {
      throw e;
    }
  }
}
